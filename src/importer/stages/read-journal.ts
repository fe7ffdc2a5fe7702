import { parsePrintedDate } from '../../text/dates.ts';
import { isIssueNumberLine } from '../../text/issue-number.ts';
import { printedIssue } from '../../schema/printed-issue.ts';
import type { Authority, Block, ImportDocument, LogEntry } from '../document.ts';
import { labelPattern, wordPattern } from '../labels.ts';
import { cutArticles } from './cut-articles.ts';
import { isDateLine } from '../lines/line-shapes.ts';
import { withoutHeading } from '../lines/read-marks.ts';
import { readContents, type ContentsReading } from './read-contents.ts';
import { readDesignation } from './read-designation.ts';
import { readImprint, readIssueDate } from './read-imprint.ts';
import { personReference } from './references.ts';

const PHOTO_WORDS = printedIssue.coverPhotos.fields.photographer;
const PHOTO = `${labelPattern(PHOTO_WORDS)}[：:]`;
const PHOTOGRAPHER = new RegExp(`${PHOTO}\\s*(\\p{Script=Han}{2,4})$`, 'u');
const PHOTOGRAPHER_BELOW = new RegExp(`^(\\p{Script=Han}{2,4}?)\\s*${wordPattern(PHOTO_WORDS)}$`, 'u');
const PHOTO_LINE = new RegExp(`^《[^》]+》\\s*${PHOTO}`, 'u');

/** Reads a journal: imprint and contents to the issue, then one article for each printed title, in order. */
export function readJournal(document: ImportDocument, authority: Authority): ImportDocument {
  const reading = readContents(document.blocks);
  const cut = cutArticles(reading?.after ?? document.blocks, reading?.lines ?? []);
  const front = (reading?.before ?? cut.before).map((block) => ({
    ...block,
    text: withoutHeading(block.text),
  }));
  const { cover, coverArticle, imprint } = splitFrontMatter(front);
  const strays = reading?.strays ?? [];
  const read = readImprint([...imprint, ...strays], authority);
  const log = [...document.log, ...(reading?.log ?? []), ...read.log, ...cut.log];
  const heads = reading?.heads ?? [];
  const photos = [...(reading ? cut.before : []), ...lastPhotos(cut.articles.at(-1)?.blocks ?? [])];
  const issue: ImportDocument['issue'] = { ...document.issue, ...read.data };
  if (reading) issue.contentsHead = heads;
  const head = document.blocks[0]?.line ?? 1;
  const masthead = [
    ...heads.map((text) => ({ text, line: head })),
    ...read.rest,
    ...cover.map((text) => ({ text, line: head })),
  ];
  const designation = readDesignation(masthead);
  Object.assign(issue, designation.data, readDate(heads, read.rest, cover, designation.data.year));
  log.push(...designation.log);
  if (cover.length > 0) issue.coverLines = cover;
  if (read.rest.length > 0) issue.imprintLines = read.rest.map((block) => block.text);
  const coverPhotos = readCoverPhotos(photos, authority, log);
  if (coverPhotos.length > 0) issue.coverPhotos = coverPhotos;
  log.push(...tellUnread(reading, read.rest));
  return {
    ...document,
    contents: reading?.lines ?? [],
    issue,
    articles: [...coverArticle, ...cut.articles],
    log,
  };
}

/** The date, wherever head, imprint or cover print it; its year serves where no other stands. */
function readDate(
  heads: string[],
  rest: Block[],
  cover: string[],
  counted: number | undefined,
): Partial<ImportDocument['issue']> {
  const date =
    readIssueDate(heads) ??
    [...rest.map(({ text }) => text), ...cover]
      .filter((line) => isDateLine(line.replace(/^\p{Script=Han}{2,6}[：:]/u, '')) && line.includes('月'))
      .map((line) => parsePrintedDate(line))
      .find((found) => found !== undefined);
  const year = counted ?? (date === undefined ? undefined : Number(date.slice(0, 4)));
  return {
    ...(year === undefined ? {} : { year }),
    ...(date ? { date } : {}),
  };
}

/** Before the contents stand the cover, at times a picture report of its own, and the imprint. */
function splitFrontMatter(blocks: Block[]): {
  cover: string[];
  coverArticle: ImportDocument['articles'];
  imprint: Block[];
} {
  const prose = blocks.findIndex((block) => [...block.text].length > 45 && block.text.includes('。'));
  const [masthead, title] = [blocks[0], blocks[prose - 1]];
  if (!masthead || !title) return { cover: [], coverArticle: [], imprint: blocks };
  const imprintStart = blocks.findIndex(
    (block, index) => index > prose && block.text.startsWith(masthead.text),
  );
  const end = imprintStart < 0 ? blocks.length : imprintStart;
  return {
    cover: blocks.slice(0, prose - 1).map((block) => block.text),
    coverArticle: [
      { slug: 'cover', blocks: blocks.slice(prose, end), data: { title: title.text }, body: [] },
    ],
    imprint: blocks.slice(end),
  };
}

/** `封面摄影:《浇筑》` + `刘家赢 摄`, `《和谐》 摄影：张海燕`. */
function readCoverPhotos(blocks: Block[], authority: Authority, log: ImportDocument['log']) {
  const photos: NonNullable<ImportDocument['issue']['coverPhotos']> = [];
  blocks.forEach((block, index) => {
    const title = /《[^》]+》/u.exec(block.text)?.[0];
    const own = PHOTOGRAPHER.exec(block.text)?.[1];
    const below = PHOTOGRAPHER_BELOW.exec(blocks[index + 1]?.text ?? '')?.[1];
    const photographer = own ?? below;
    if (!title || !photographer) return;
    photos.push({
      placement: block.text.startsWith('封面') ? '封面' : '封底',
      title,
      photographer: personReference(photographer, authority, block.line, log),
    });
  });
  return photos;
}

function lastPhotos(blocks: Block[]): Block[] {
  const last = blocks.at(-1);
  return last && PHOTO_LINE.test(last.text) ? blocks.splice(-1) : [];
}

/** Lines among the contents that neither they nor the imprint understand, in one sentence. */
function tellUnread(reading: ContentsReading | undefined, rest: Block[]): LogEntry[] {
  const unread = rest.filter(
    (block) =>
      reading?.strays.some(({ line }) => line === block.line) === true &&
      !isIssueNumberLine(block.text) &&
      !isDateLine(block.text) &&
      !/(?:编委会|编辑部|编辑委员会)$/u.test(block.text),
  );
  const [first] = unread;
  if (!first) return [];
  const lines = unread.map(({ line }) => line).join('、');
  return [
    {
      kind: 'doubt',
      code: 'contents',
      line: first.line,
      message: `目录有 ${unread.length} 行没有认出：第 ${lines} 行，第一行是“${first.text}”`,
      fields: ['contents'],
    },
  ];
}
