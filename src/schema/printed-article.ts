import type { ArticleData } from './article.ts';
import type { PrintedFields } from './printed.ts';
import { printedNotice } from './printed-notice.ts';
import { printedOrganization, printedPerson } from './printed-references.ts';

/** How the fields of an article are printed. */
export const printedArticle = {
  title: { printed: true, place: 'title', form: 'phrase' },
  titleLines: { printed: false, because: '就是 title，只是分行；一致与否由 schema 核对', as: '…' },
  kicker: { printed: true, place: 'title', form: 'phrase' },
  subtitle: { printed: true, place: 'title', form: 'phrase', as: '——…' },
  titleNote: { printed: true, place: 'title', form: 'phrase' },
  kind: { printed: false, because: '编者的分类，不是原文', called: '文种' },
  column: { printed: false, because: '印在目录里，由规则与目录核对', called: '栏目', as: '“…”栏' },
  pageStart: { printed: false, because: '印在目录里，由规则与目录核对', as: '第…页' },
  pageEnd: { printed: false, because: '原文不印止页，来源另见期次', as: '第…页' },
  authors: { printed: true, place: 'head', fields: printedPerson, beside: ['作者', '记者'] },
  speakers: { printed: true, place: 'head', fields: printedPerson, called: '讲话人' },
  organization: {
    printed: true,
    place: 'end',
    fields: printedOrganization,
    as: '（…）',
    beside: ['供稿', '宣'],
  },
  source: { printed: true, place: 'end', form: 'text', as: '（来源：…）' },
  reprint: { printed: true, place: 'end', form: 'text', as: '（摘自《…》）', beside: ['转自'] },
  copywriter: { printed: true, place: 'end', fields: printedPerson, as: '文稿：…', beside: ['文图', '文'] },
  photographer: { printed: true, place: 'end', fields: printedPerson, as: '摄影：…', beside: ['摄', '图'] },
  photos: {
    printed: true,
    place: 'photos',
    fields: {
      caption: { printed: true, form: 'phrase' },
      alt: { printed: false, because: '编者写的替代文字' },
      file: { printed: false, because: '图片文件名' },
    },
  },
  date: { printed: true, place: 'record', form: 'date', called: '日期', unless: 'dateInferred' },
  dateInferred: { printed: false, because: '编者写的推定依据', as: '（推定：…）' },
  occasion: { printed: true, place: 'record', form: 'scattered', called: '场合' },
  authorNote: {
    printed: true,
    place: 'end',
    form: 'text',
    as: '（…）',
    beside: ['作者名片', '作者简介', '作者'],
  },
  editorNote: { printed: true, place: 'note', form: 'text', as: '按：…', alsoLabelled: ['编者按'] },
  relatedNotice: { printed: true, place: 'record', form: 'document-number', called: '相关文件' },
  audience: { printed: false, because: '编者定的范围' },
  notice: { printed: true, fields: printedNotice },
} satisfies PrintedFields<ArticleData>;
