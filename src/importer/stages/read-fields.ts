import type { ArticleData } from '../../schema/article.ts';
import { printedArticle } from '../../schema/printed-article.ts';
import { parseDocumentNumber, formatDocumentNumber } from '../../text/document-number.ts';
import { parsePrintedDate } from '../../text/dates.ts';
import type { ArticleDraft, Authority, Block, LogEntry } from '../document.ts';
import { labelPattern, wordPattern } from '../labels.ts';
import { readPostAndName } from '../decide/official-lines.ts';
import { mayNameBodies } from './body-names.ts';
import { organizationReference, personReference } from './references.ts';

const REPRINT = new RegExp(`^${labelPattern(printedArticle.reprint)}《?`, 'u');
const SOURCE = new RegExp(`^${labelPattern(printedArticle.source)}[：:](.+)$`, 'u');
const COPY = `${labelPattern(printedArticle.copywriter)}[：:]`;
const PHOTO = `${labelPattern(printedArticle.photographer)}[：:]`;
const NAME = '\\p{Script=Han}{2,4}';
const CREDITS = new RegExp(`^${COPY}\\s*(${NAME})\\s+${PHOTO}\\s*(${NAME})$`, 'u');
const CREDITS_LINE = new RegExp(`^[（(]${COPY}`, 'u');
/** `作者名片：李忠，…`, `作者李忠：…` */
const AUTHOR = new RegExp(`^${wordPattern(printedArticle.authorNote)}[：:]?`, 'u');

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
  if (captions.length > 0) data.photos = captions.map((caption) => ({ caption }));
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
    const byline =
      readByline(block.text, article.entry?.author, authority) ??
      (speaksAloud(title, authority) ? readSpeaker(block.text, data.titleNote !== undefined) : undefined);
    // What has been read once stands; another line of its kind is text.
    if (data.subtitle === undefined && block.text.startsWith('——') && [...block.text].length < 50)
      data.subtitle = block.text.replace(/^—+/, '');
    else if (data.titleNote === undefined && /^[（(][^（）()]*(?:日|通过)[）)]$/u.test(block.text)) {
      data.titleNote = block.text;
      const date = parsePrintedDate(block.text);
      if (date) data.date ??= date;
      const occasion = /[年月日](?!\d)((?:\p{Script=Han}){6,}?)通过[）)]$/u
        .exec(block.text)?.[1]
        ?.replace(/^.*[年月日]/u, '');
      if (occasion) data.occasion ??= occasion;
    } else if (byline) {
      const reference = personReference(byline.name, authority, block.line, log, byline.post);
      const field = speaksAloud(title, authority) ? 'speakers' : 'authors';
      data[field] = [...(data[field] ?? []), reference];
    } else if (!data.notice && data.subtitle === undefined && isSubtitle(block, next))
      data.subtitle = block.text;
    else return;
    blocks.shift();
  }
}

/** `□ 全国人大常委会副委员长 王东明`, `青海日报社 姚斌`, `西宁市委常委、市总工会主席 王霞`, `李忠`. */
function readByline(
  text: string,
  listed: string | undefined,
  authority: Authority,
): { name: string; post?: string } | undefined {
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
  return sure ? { name, ...(post ? { post } : {}) } : undefined;
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

/** Reads from the end; gives the captions that stand behind the credits. */
function readTail(blocks: Block[], data: Data, authority: Authority, log: LogEntry[]): string[] {
  const captions = takeCaptions(blocks);
  for (;;) {
    const block = blocks.at(-1);
    if (!block || blocks.length === 1) break;
    const inside = /^[（(]([^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*)[）)]$/u.exec(block.text)?.[1];
    if (REPRINT.test(block.text)) data.reprint = block.text.replace(REPRINT, '').replace(/》$/u, '');
    else if (inside !== undefined && readBracket(inside, block.line, data, authority, log)) {
      // read into a field
    } else break;
    blocks.pop();
  }
  const last = blocks.at(-1);
  const inside = last && /[。！？”）][（(]([^（）()]{2,40})[）)]$/u.exec(last.text)?.[1];
  if (last && inside !== undefined && readBracket(inside, last.line, data, authority, log)) {
    last.text = last.text.slice(0, -`（${inside}）`.length);
  }
  return captions;
}

function readBracket(text: string, line: number, data: Data, authority: Authority, log: LogEntry[]): boolean {
  const source = SOURCE.exec(text)?.[1];
  const [, copywriter, photographer] = CREDITS.exec(text) ?? [];
  if (source) data.source = source;
  else if (copywriter !== undefined && photographer !== undefined) {
    data.copywriter = personReference(copywriter, authority, line, log);
    data.photographer = personReference(photographer, authority, line, log);
  } else if (AUTHOR.test(text)) {
    data.authorNote = text;
    const name = /^(\p{Script=Han}{2,3})[：:，]/u.exec(text.replace(AUTHOR, ''))?.[1];
    if (name && !data.authors && !name.startsWith('系'))
      data.authors = [personReference(name, authority, line, log)];
  } else if (authority.organizationId(text) !== undefined || mayNameBodies(text))
    data.organization = organizationReference(text, authority, line, log);
  else return false;
  return true;
}

/** Short lines behind the credits of a picture report, where pictures left wide gaps. */
function takeCaptions(blocks: Block[]): string[] {
  const credits = blocks.findIndex((block) => CREDITS_LINE.test(block.text));
  return credits < 0 ? [] : blocks.splice(credits + 1).map((block) => block.text);
}

/** 发文字号 alone on a line, in standard form. */
export function readRelatedNotice(blocks: Block[]): string | undefined {
  const number = blocks.map((block) => parseDocumentNumber(block.text)).find((parts) => parts !== undefined);
  return number && formatDocumentNumber(number);
}
