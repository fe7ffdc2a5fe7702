import { z } from 'zod';
import {
  articleAudienceSchema,
  dateSchema,
  organizationReferenceSchema,
  pageSchema,
  personReferenceSchema,
  printedSchema,
} from './fields.ts';
import { documentNumberSchema, noticeSchema } from './notice.ts';

/** A photograph printed with an article. The caption is kept even where the picture itself is lost. */
const photoSchema = z
  .strictObject({
    /** Caption as printed: `座谈会现场`; of pictures that share one it stands with the last. */
    caption: printedSchema.optional(),
    /** What it shows, for those who cannot see it; where it is missing, the caption serves. */
    alt: printedSchema.optional(),
    /** Picture beside the article, `photo-1.jpg`, or below `public/`, `photos/hui.jpg`, when the archive holds it. */
    file: printedSchema.optional(),
  })
  .superRefine(({ caption, file }, context) => {
    if (caption === undefined && file === undefined)
      context.addIssue({ code: 'invalid_type', expected: 'string', input: undefined, path: ['caption'] });
  });

/** Front matter of one article, `content/issues/<series>/<issue>/<article>.mdx`. What was not printed is left out. */
export const articleSchema = z
  .strictObject({
    /** 标题 in one line: `在全总十七届七次执委会议上的讲话`. */
    title: printedSchema,
    /** Printed line breaks of the title; joined they give the title (a space at a joint may fall away). */
    titleLines: z.array(printedSchema).min(2).optional(),
    /** 引题 above the title: `提高政治站位 把准主攻方向 加强组织领导`. */
    kicker: printedSchema.optional(),
    /** 副题 below the title, without the dash: `在全总十七届七次执委会议上的工作报告`. */
    subtitle: printedSchema.optional(),
    /** 题注, the note under the title, brackets kept: `（2020年8月13日）`. */
    titleNote: printedSchema.optional(),
    /** 文种 or genre, one of those that `content/site.yaml` names: `讲话`. */
    kind: printedSchema,
    /** 栏目 of the issue's contents: `学习强会`. */
    column: printedSchema.optional(),
    /** First printed page, from the contents. */
    pageStart: pageSchema.optional(),
    /** Last printed page, only where a source shows it. */
    pageEnd: pageSchema.optional(),
    /** Who wrote it, in printed order. */
    authors: z.array(personReferenceSchema).min(1).optional(),
    /** Who spoke it, for 讲话 and 报告. */
    speakers: z.array(personReferenceSchema).min(1).optional(),
    /** 供稿单位, the sign-off without brackets: `研究室、经济技术部`. */
    organization: organizationReferenceSchema.optional(),
    /** 来源, another medium it was taken from: `新华网`, `青海日报3月1日第2版`. */
    source: printedSchema.optional(),
    /** 摘自, a periodical it was digested from, without 书名号: `党史纵横`. */
    reprint: printedSchema.optional(),
    /** 文稿, who wrote the copy of a picture report. */
    copywriter: personReferenceSchema.optional(),
    /** 摄影, who took its photographs. */
    photographer: personReferenceSchema.optional(),
    /** Photographs printed with it. */
    photos: z.array(photoSchema).min(1).optional(),
    /** The date it was given, passed or issued. */
    date: dateSchema.optional(),
    /** Evidence for a date that is not printed; its presence marks the date as inferred. */
    dateInferred: printedSchema.optional(),
    /** The meeting it belongs to: `青海省总工会十四届六次委员会议`. */
    occasion: printedSchema.optional(),
    /** 作者简介 as printed, without brackets. */
    authorNote: printedSchema.optional(),
    /** 编者按 before this one article, without the word 按. */
    editorNote: printedSchema.optional(),
    /** 发文字号 of the notice that carried it, standard form: `青总发〔2017〕37号`. */
    relatedNotice: documentNumberSchema.optional(),
    /** Who it is meant for, where it differs from its series. */
    audience: articleAudienceSchema.optional(),
    /** Parts of an official document, for a notice of its own. */
    notice: noticeSchema.optional(),
  })
  .superRefine((article, context) => {
    if (article.pageEnd !== undefined && (article.pageStart ?? Infinity) > article.pageEnd) {
      context.addIssue({
        code: 'custom',
        path: ['pageEnd'],
        message: `止页 ${article.pageEnd} 小于起页 ${article.pageStart ?? '（未写）'}`,
      });
    }
    if (article.titleLines && compact(article.titleLines.join('')) !== compact(article.title)) {
      context.addIssue({ code: 'custom', path: ['titleLines'], message: '各行连起来与 title 不一致' });
    }
    if (article.dateInferred !== undefined && article.date === undefined) {
      context.addIssue({ code: 'custom', path: ['dateInferred'], message: '写了推定依据，却没有 date' });
    }
  });
export type ArticleData = z.infer<typeof articleSchema>;

/** The same with the kinds of one archive. */
export function articleSchemaFor(kinds: readonly string[]) {
  return articleSchema.safeExtend({ kind: z.enum(kinds) });
}

function compact(text: string): string {
  return text.replace(/\s+/gu, '');
}
