import type { Article } from '../archive/model.ts';
import { correctionNames } from '../schema/corrections.ts';
import type { Correction } from '../schema/corrections.ts';
import type { Notice } from '../schema/notice.ts';
import { formatDate } from '../text/dates.ts';

/** What a printed line around the body is; the class of its paragraph in an EPUB. */
export type PartRole =
  | 'mark'
  | 'letterhead'
  | 'number'
  | 'kicker'
  | 'title'
  | 'subtitle'
  | 'title-note'
  | 'byline'
  | 'recipients'
  | 'editor-note'
  | 'attachment'
  | 'signed'
  | 'imprint'
  | 'author-note';

/** A printed line around the body of an article. */
export interface Part {
  role: PartRole;
  text: string;
  /** Printed line breaks, where the text has any. */
  lines?: readonly string[];
}

/** A name and what stands under it: `['场合', '青海省总工会十四届六次委员会议']`. */
export type Fact = [label: string, value: string];

/**
 * What stands above the body, in groups that print sets close together. A part the paper lacks is no part:
 * no group is empty.
 */
export function headParts({ data, people }: Article): Part[][] {
  const { notice } = data;
  const marks = [notice?.secrecy, notice?.urgency].filter((mark) => mark !== undefined);
  return groups(
    [part('mark', marks.join('　')), part('letterhead', notice?.letterhead)],
    [part('number', notice && [notice.number, labelled('签发人：', notice.signedBy)].join(''))],
    [
      part('kicker', data.kicker),
      part('title', data.title, data.titleLines),
      part('subtitle', data.subtitle && `——${data.subtitle}`),
      part('title-note', data.titleNote),
    ],
    people.map(({ post, name }) => part('byline', [post, name].filter(Boolean).join('　'))),
    [part('recipients', notice?.recipients && `${notice.recipients}：`)],
    [part('editor-note', data.editorNote && `按：${data.editorNote}`)],
  );
}

/** What stands below the body: attachments, signature and imprint of a notice, sign-off, source, authors. */
export function endParts(article: Article): Part[][] {
  const { data } = article;
  const { notice } = data;
  return groups(
    attachmentLines(notice).map((line, index) =>
      part('attachment', `${index === 0 ? '附件：' : '　　　'}${line}`),
    ),
    [
      part('signed', notice?.signatory?.name),
      part('signed', notice?.issuedOn && formatDate(notice.issuedOn)),
    ],
    imprintLines(notice).map((line) => part('imprint', line.join('　'))),
    [
      part('signed', data.organization && `（${data.organization.name}）`),
      part('signed', data.source && `（来源：${data.source}）`),
      part('signed', data.reprint && `（摘自《${data.reprint}》）`),
      part('signed', creditLine(article)),
    ],
    [part('author-note', data.authorNote && `（${data.authorNote}）`)],
  );
}

/** The titles of a notice's 附件, numbered where there are several. */
export function attachmentLines(notice: Notice | undefined): string[] {
  const { attachments = [] } = notice ?? {};
  return attachments.map((title, index) => (attachments.length > 1 ? `${index + 1}. ${title}` : title));
}

/** The lines of a notice's 版记, what stands at the two ends of each apart: 抄送, then 印发机关 and 印发日期. */
export function imprintLines(notice: Notice | undefined): string[][] {
  const printed = [notice?.printedBy?.name, notice?.printedOn && `${formatDate(notice.printedOn)}印发`];
  return [[notice?.copiesTo && `抄送：${notice.copiesTo}。`], printed]
    .map((line) => line.filter((words) => words !== undefined))
    .filter((line) => line.length > 0);
}

/** Who wrote the copy of a picture report and took its photographs: `（文稿：吴有珍　摄影：姚斌）`. */
export function creditLine({ copywriter, photographer }: Article): string | undefined {
  const credits = [
    copywriter && `文稿：${copywriter.name}`,
    photographer && `摄影：${photographer.name}`,
  ].filter((credit) => credit !== undefined);
  return credits.length > 0 ? `（${credits.join('　')}）` : undefined;
}

/** Where it was printed: `《青海工运》2023年第2期，第8页，“学习强会”栏`; of a notice its number, of a sheet its series. */
export function sourceLine({ data, issue, slug }: Article): string {
  const isSheet = issue.document?.slug === slug && data.notice === undefined;
  const placement = issue.data.unlisted?.find(({ article }) => article === slug)?.placement;
  return [
    isSheet ? issue.series.data.name : issue.title,
    pages(data),
    placement === '正文' ? undefined : placement,
    data.column && `“${data.column}”栏`,
  ]
    .filter((words) => words !== undefined)
    .join('，');
}

/** What the archive knows of an article beyond what is printed with it. */
export function recordFacts({ data, people, speakers }: Article): Fact[] {
  const unnamed = speakers.filter(({ name }) => !people.some((person) => person.name === name));
  return facts(
    [
      '日期',
      data.date && `${formatDate(data.date)}${data.dateInferred ? `（推定：${data.dateInferred}）` : ''}`,
    ],
    ['讲话人', unnamed.map(({ post, name }) => [post, name].filter(Boolean).join('　')).join('；')],
    ['场合', data.occasion],
    ['相关文件', data.relatedNotice],
  );
}

/** One correction in words: `误识：「地区 and 单位」改作「地区和单位」。……`; the text's own marks are “ ”. */
export function correctionLine({ kind, source, archive, reason }: Correction): string {
  const quoted = (text = '') => `「${text.trim().replace(/\s*\n\s*/gu, '／')}」`;
  const changes: Record<Correction['kind'], string> = {
    misread: `${quoted(source)}改作${quoted(archive)}`,
    omitted: `${quoted(source)}不录`,
    moved: source === archive ? quoted(source) : `${quoted(source)}移作${quoted(archive)}`,
    supplied: `补${quoted(archive)}`,
    query: quoted(source),
  };
  return `${correctionNames[kind]}：${changes[kind]}。${reason.replace(/([^。！？])$/u, '$1。')}`;
}

/** Keeps the facts that are known. */
export function facts(...all: [label: string, value: string | undefined][]): Fact[] {
  return all.filter((fact): fact is Fact => fact[1] !== undefined && fact[1] !== '');
}

function pages({ pageStart, pageEnd }: Article['data']): string | undefined {
  if (pageStart === undefined) return undefined;
  return pageEnd === undefined || pageEnd === pageStart ? `第${pageStart}页` : `第${pageStart}—${pageEnd}页`;
}

function labelled(label: string, value: string | undefined): string {
  return value === undefined ? '' : `　${label}${value}`;
}

function part(role: PartRole, text: string | undefined, lines?: readonly string[]): Part | undefined {
  return text ? { role, text, ...(lines && { lines }) } : undefined;
}

function groups(...all: (Part | undefined)[][]): Part[][] {
  return all.map((group) => group.filter((one) => one !== undefined)).filter((group) => group.length > 0);
}
