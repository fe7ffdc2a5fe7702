import type { ArticleData } from '../../schema/article.ts';
import { printedArticle } from '../../schema/printed-article.ts';
import { parseDocumentNumber, formatDocumentNumber } from '../../text/document-number.ts';
import { parsePrintedDate } from '../../text/dates.ts';
import type { ArticleDraft, Authority, Block, LogEntry } from '../document.ts';
import { labelPattern } from '../labels.ts';
import { readPostAndName } from '../lines/official-lines.ts';
import { isBodyName, mayNameBodies } from '../lines/body-names.ts';
import { isProse, isTitleLike } from '../lines/line-shapes.ts';
import { readByline, type Byline } from './read-byline.ts';
import { giveCaptions, readTail, SOURCE } from './read-tail.ts';
import { organizationReference, personReference } from './references.ts';
import { isListOfPersons } from '../lines/split-names.ts';

/** 编者按 over one article. */
const NOTE = new RegExp(`^${labelPattern(printedArticle.editorNote)}[：:]\\s*(?=.)`, 'u');

type Data = Partial<ArticleData>;

/** Reads what stands above and below an article's text into fields: by-line, 题注, subtitle, sign-off, source, credits. */
export function readFields(
  article: ArticleDraft,
  authority: Authority,
): { article: ArticleDraft; log: LogEntry[] } {
  const log: LogEntry[] = [];
  const blocks = article.blocks.map((block) => ({ ...block }));
  const data: Data = { ...article.data };
  if (data.organization?.ids.length === 0) {
    data.organization = organizationReference(data.organization.name, authority, blocks[0]?.line ?? 0, log);
  }
  readHead(blocks, data, article, authority, log);
  const captions = readTail(blocks, data, authority, log);
  if (captions.length > 0) data.photos = giveCaptions(data.photos ?? [], captions);
  return { article: { ...article, blocks, data }, log };
}

function readHead(
  blocks: Block[],
  data: Data,
  article: ArticleDraft,
  authority: Authority,
  log: LogEntry[],
): void {
  for (;;) {
    const [block, next] = blocks;
    if (!block || !next) return;
    const title = `${data.title ?? ''}${data.subtitle ?? ''}`;
    const speaker = speaksAloud(title, authority)
      ? readSpeaker(block.text, data.titleNote !== undefined)
      : undefined;
    const unit = unitBelow(block.text, data);
    const bylines = nameAuthors(block.text, next.text, article, authority) ?? (speaker && [speaker]);
    // What has been read once stands; another line of its kind is text.
    if (data.subtitle === undefined && /^—+[^—]/u.test(block.text) && [...block.text].length < 50)
      data.subtitle = block.text.replace(/^—+\s*/u, '');
    else if (data.titleNote === undefined && /^[（(][^（）()]*(?:日|通过)[）)]$/u.test(block.text)) {
      data.titleNote = block.text;
      const date = parsePrintedDate(block.text);
      if (date) data.date ??= date;
      const occasion = /[年月日](?!\d)((?:\p{Script=Han}){6,}?)通过[）)]$/u
        .exec(block.text)?.[1]
        ?.replace(/^.*[年月日]/u, '');
      if (occasion) data.occasion ??= occasion;
    } else if (unit !== undefined) {
      data.authors = data.authors?.map((author) => ({ ...author, post: author.post ?? unit }));
    } else if (data.source === undefined && SOURCE.test(block.text)) {
      data.source = SOURCE.exec(block.text)?.[1]?.trim();
    } else if (bylines) {
      const references = bylines.map(({ name, post }) =>
        personReference(name, authority, block.line, log, post),
      );
      const field = speaksAloud(title, authority) ? 'speakers' : 'authors';
      data[field] = [...(data[field] ?? []), ...references];
    } else if (
      data.organization === undefined &&
      isBodyBelowTitle(block.text, next.text, article.entry?.author)
    )
      data.organization = organizationReference(block.text, authority, block.line, log);
    else if (data.editorNote === undefined && NOTE.test(block.text))
      data.editorNote = block.text.replace(NOTE, '');
    else if (!data.notice && data.subtitle === undefined && isSubtitle(block, next))
      data.subtitle = block.text;
    else return;
    blocks.shift();
  }
}

/**
 * The persons of a by-line: `□ 全国人大常委会副委员长 王东明`, `青海日报社 姚斌`, `李忠`. What the contents or the archive
 * name, or a box marks, is sure; a stranger is known by shape, where the text follows.
 */
function nameAuthors(
  text: string,
  next: string,
  { entry, data }: ArticleDraft,
  authority: Authority,
): Byline[] | undefined {
  const known = readKnownByline(text, entry?.author, authority);
  if (known) return [known];
  if (data.notice) return undefined;
  const bylines = readByline(text);
  const isListed = bylines?.every(({ name }) => entry?.author?.includes(name));
  const follows =
    isListed === true || isProse(next) || /[：:]$|^——|^[（(].*[日过][）)]$/u.test(next) || isTitleLike(next);
  return bylines && follows && (isListed || (!data.authors && !data.speakers)) ? bylines : undefined;
}

function readKnownByline(text: string, listed: string | undefined, authority: Authority): Byline | undefined {
  const plain = text.replace(/^□\s*/u, '');
  const { name: printed, post } =
    /^(?:(?<post>.+?)[ \u3000]+)?(?<name>\p{Script=Han}{2,4}|\p{Script=Han} \p{Script=Han})$/u.exec(plain)
      ?.groups ?? {};
  if (printed === undefined) return undefined;
  const name = printed.replace(/\s/gu, '');
  const sure =
    text.startsWith('□') ||
    name === listed ||
    (authority.personId(name) !== undefined && [...plain].length < 40);
  return sure && (post === undefined || !isListOfPersons(plain))
    ? { name, ...(post ? { post } : {}) }
    : undefined;
}

/** The unit of those a by-line names, in brackets right under it: `（南屿市纺织工会）`. */
function unitBelow(text: string, { authors }: Data): string | undefined {
  const inside = /^[（(]([^（）()]{2,40})[）)]$/u.exec(text)?.[1];
  const isFree = authors?.every(({ post }) => post === undefined) ?? false;
  return inside !== undefined && isFree && mayNameBodies(inside) ? inside : undefined;
}

/** The body that wrote it, where a by-line stands: as the contents name it, or what is hardly anything else. */
function isBodyBelowTitle(text: string, next: string, listed: string | undefined): boolean {
  return text === listed ? mayNameBodies(text) : isBodyName(text) && isProse(next);
}

/** A post and a name under the title of a speech; a name alone where the date in brackets stands right over it. */
function readSpeaker(text: string, isUnderDate: boolean): { name: string; post?: string } | undefined {
  const isName =
    isUnderDate && /^(?:\p{Script=Han}{2,3}|\p{Script=Han}[ \u3000]+\p{Script=Han})$/u.test(text);
  return readPostAndName(text) ?? (isName ? { name: text.replace(/\s/gu, '') } : undefined);
}

/** A title that says so, in words every periodical has or by a kind of the archive's own: 致辞. */
function speaksAloud(title: string, { kinds = [] }: Authority): boolean {
  return (
    /讲话|报告|发言|重要指示|提出要求/u.test(title) ||
    kinds.some(({ name, spoken }) => spoken && title.includes(name))
  );
}

function isSubtitle(block: Block, next: Block): boolean {
  const length = [...block.text].length;
  return (
    length <= 16 &&
    length >= 5 &&
    !/[。，：；、！？\d（(）)“]/u.test(block.text) &&
    [...next.text].length > 20 &&
    !parseDocumentNumber(next.text) &&
    !/^[一二三四五六七八九十]、/.test(block.text)
  );
}

/** 发文字号 alone on a line, in standard form. */
export function readRelatedNotice(blocks: Block[]): string | undefined {
  const number = blocks.map((block) => parseDocumentNumber(block.text)).find((parts) => parts !== undefined);
  return number && formatDocumentNumber(number);
}
