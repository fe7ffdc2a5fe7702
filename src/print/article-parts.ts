import type { Article } from '../archive/model.ts';
import type { Notice } from '../schema/notice.ts';
import { printedArticle } from '../schema/printed-article.ts';
import { printedNotice } from '../schema/printed-notice.ts';
import { setInPrint } from '../schema/printed.ts';
import type { Setting } from '../schema/printed.ts';
import { formatDate } from '../text/dates.ts';
import { frame } from './frame.ts';
import { photosOf } from './photos.ts';
import type { ClosingPart, HeadPart, NotePart, NoticeEndPart, PhotosPart } from './article-part.ts';

/** What stands above the body, in groups that print sets close together. */
export function headParts({ data, people }: Article): HeadPart[][] {
  const { notice, titleLines } = data;
  const marks = [notice?.copyNumber, notice?.secrecy, notice?.urgency].filter((mark) => mark !== undefined);
  return groups<HeadPart>(
    [marks.length > 0 && { type: 'marks', marks }, text('letterhead', notice?.letterhead)],
    [notice && numberPart(notice)],
    [
      text('kicker', data.kicker),
      { type: 'title', text: data.title, ...(titleLines && { lines: titleLines }) },
      text('subtitle', data.subtitle, printedArticle.subtitle),
      text('title-note', data.titleNote),
    ],
    [people.length > 0 && { type: 'byline', people }],
    [text('recipients', notice?.recipients, printedNotice.recipients)],
  );
}

/** 编者按 before this one article. */
export function noteParts({ data }: Article): NotePart[] {
  return data.editorNote === undefined
    ? []
    : [{ type: 'editor-note', ...frame(printedArticle.editorNote), text: data.editorNote }];
}

/** What closes a notice; none of it where the article is no notice. */
export function noticeEndParts({ data: { notice }, signatory, printedBy }: Article): NoticeEndPart[] {
  const { attachments = [], issuedOn, note, printedOn, copies } = notice ?? {};
  const titles = attachments.map((title, index) =>
    attachments.length > 1 ? `${index + 1}. ${title}` : title,
  );
  const lists = present(
    (['subjectWords', 'reportsTo', 'copiesTo'] as const).map((field) => {
      const words = notice?.[field];
      return words !== undefined && { ...frame(printedNotice[field]), text: words };
    }),
  );
  return present<NoticeEndPart>([
    titles.length > 0 && { type: 'attachments', ...frame(printedNotice.attachments), titles },
    (signatory.length > 0 || issuedOn !== undefined) && {
      type: 'signature',
      bodies: signatory,
      ...(issuedOn !== undefined && { date: formatDate(issuedOn) }),
    },
    text('note', note, printedNotice.note),
    (lists.length > 0 || printedBy.length > 0 || printedOn !== undefined || copies !== undefined) && {
      type: 'imprint',
      lists,
      bodies: printedBy,
      ...(printedOn !== undefined && {
        printedOn: setInPrint(printedNotice.printedOn, formatDate(printedOn)),
      }),
      ...(copies !== undefined && { copies: setInPrint(printedNotice.copies, String(copies)) }),
    },
  ]);
}

/** What closes an article, in groups that print sets close together. */
export function closingParts({ data, organization, copywriter, photographer }: Article): ClosingPart[][] {
  const credits = present([
    copywriter && { ...frame(printedArticle.copywriter), person: copywriter },
    photographer && { ...frame(printedArticle.photographer), person: photographer },
  ]);
  return groups<ClosingPart>(
    [
      organization.length > 0 && {
        type: 'sign-off',
        ...frame(printedArticle.organization),
        bodies: organization,
      },
      text('source', data.source, printedArticle.source),
      text('reprint', data.reprint, printedArticle.reprint),
      credits.length > 0 && { type: 'credits', before: '（', after: '）', credits },
    ],
    [text('author-note', data.authorNote, printedArticle.authorNote)],
  );
}

/** The photographs printed with an article, the captions of lost ones too. */
export function photosParts(article: Article): PhotosPart[] {
  return article.data.photos ? [{ type: 'photos', photos: photosOf(article) }] : [];
}

function numberPart({ number, signedBy }: Notice): HeadPart | undefined {
  if (number === undefined && signedBy === undefined) return undefined;
  return {
    type: 'number',
    ...(number !== undefined && { number }),
    ...(signedBy !== undefined && { signedBy: { ...frame(printedNotice.signedBy), text: signedBy } }),
  };
}

function text<Type extends string>(
  type: Type,
  value: string | undefined,
  print: Setting = {},
): { type: Type; text: string } | undefined {
  return value === undefined ? undefined : { type, text: setInPrint(print, value) };
}

function groups<Part>(...all: (Part | false | undefined)[][]): Part[][] {
  return all.map(present).filter((group) => group.length > 0);
}

function present<Part>(parts: (Part | false | undefined)[]): Part[] {
  return parts.filter((part): part is Part => part !== false && part !== undefined);
}
