import { printedIssue } from '../../schema/printed-issue.ts';
import type { Authority, Block, ImportDocument } from '../document.ts';
import { labelPattern, wordPattern } from '../labels.ts';
import { findUnlisted } from './find-unlisted.ts';
import { readContents } from './read-contents.ts';
import { readImprint, readIssueDate } from './read-imprint.ts';
import { personReference } from './references.ts';
import { splitArticles } from './split-articles.ts';

const PHOTO_WORDS = printedIssue.coverPhotos.fields.photographer;
const PHOTO = `${labelPattern(PHOTO_WORDS)}[：:]`;
const PHOTOGRAPHER = new RegExp(`${PHOTO}\\s*(\\p{Script=Han}{2,4})$`, 'u');
const PHOTOGRAPHER_BELOW = new RegExp(`^(\\p{Script=Han}{2,4}?)\\s*${wordPattern(PHOTO_WORDS)}$`, 'u');
const PHOTO_LINE = new RegExp(`^《[^》]+》\\s*${PHOTO}`, 'u');

/** Reads a journal: imprint and contents to the issue, then one article for each printed title, in order. */
export function readJournal(document: ImportDocument, authority: Authority): ImportDocument {
  const reading = readContents(document.blocks);
  if (!reading) return document;
  const log = [...document.log, ...reading.log];
  const { cover, coverArticle, imprint } = splitFrontMatter(reading.before);
  const read = readImprint([...imprint, ...reading.strays], authority);
  const split = splitArticles(reading.after, reading.lines);
  const unlisted = findUnlisted(split.articles);
  log.push(...read.log, ...split.log, ...unlisted.log);
  const photos = [...split.before, ...lastPhotos(unlisted.articles.at(-1)?.blocks ?? [])];
  const issue: ImportDocument['issue'] = { ...document.issue, ...read.data, contentsHead: reading.heads };
  const numbered = [...reading.heads, ...read.rest.map((block) => block.text), ...cover]
    .map(readNumber)
    .find(Boolean);
  if (numbered) Object.assign(issue, numbered);
  const date = readIssueDate(reading.heads);
  if (date) issue.date = date;
  if (cover.length > 0) issue.coverLines = cover;
  if (read.rest.length > 0) issue.imprintLines = read.rest.map((block) => block.text);
  const coverPhotos = readCoverPhotos(photos, authority, log);
  if (coverPhotos.length > 0) issue.coverPhotos = coverPhotos;
  const articles = [...coverArticle, ...unlisted.articles];
  return { ...document, contents: reading.lines, issue, articles, log };
}

/** `2023年第2期`, `2017年第9-10期`. */
function readNumber(text: string): { year: number; numbers: number[] } | undefined {
  const match = /(\d{4})年第(\d+)(?:[-—–~～、](\d+))?期/u.exec(text);
  if (!match) return undefined;
  return { year: Number(match[1]), numbers: [match[2], match[3]].filter(Boolean).map(Number) };
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
