import { foldForComparison, titleSimilarity } from '../../text/similarity.ts';
import { printedArticle } from '../../schema/printed-article.ts';
import { printedIssue } from '../../schema/printed-issue.ts';
import { parseDocumentNumber } from '../../text/document-number.ts';
import type { ArticleDraft, Block, ContentsLine, LogEntry } from '../document.ts';
import { labelPattern, wordPattern } from '../labels.ts';
import { isBodyName } from '../lines/body-names.ts';
import { ORNAMENT } from '../lines/contents-entry.ts';
import { unnumber } from '../lines/line-shapes.ts';

const PHOTO = printedIssue.coverPhotos.fields.photographer;
/** Marks and words no kicker has: an end of a sentence, credits, an address, a date. */
const NO_KICKER = new RegExp(
  [
    '[。！？…）)，、：；]$',
    labelPattern(printedArticle.reprint),
    labelPattern(PHOTO),
    `${wordPattern(PHOTO)}$`,
    '[：@]',
    '^[□—（(#]',
    '\\d月\\d',
  ].join('|'),
  'u',
);

/** A sign before a title. */
const MARK = new RegExp(`^${ORNAMENT}+\\s*`, 'u');

/** Where a contents entry was found: its first and last title block. */
interface Place {
  first: number;
  last: number;
  score: number;
  /** Line of the first. */
  line: number;
}

/**
 * Cuts the text behind the contents into articles by finding each printed title in its order.
 * Titles may differ (a kicker above, two halves swapped, a misreading): likeness decides, order breaks ties.
 */
export function splitArticles(
  blocks: Block[],
  entries: ContentsLine[],
): { articles: ArticleDraft[]; before: Block[]; log: LogEntry[] } {
  const log: LogEntry[] = [];
  const places: (Place | undefined)[] = [];
  let cursor = 0;
  for (const entry of entries) {
    const place = leaveSubtitle(blocks, findTitle(blocks, entry.title, cursor));
    places.push(place);
    if (place) cursor = place.last + 1;
    else
      log.push({
        kind: 'doubt',
        code: 'contents-missing-text',
        line: entry.line,
        message: `目录有而正文找不到：${entry.title}`,
      });
  }
  const known = new Set(entries.map((entry) => foldForComparison(entry.title)));
  const starts = places.map((place, index) =>
    place
      ? (noticeStart(blocks, place.first) ?? kickerStart(blocks, place.first, known, entries[index]))
      : undefined,
  );
  const articles = entries.flatMap((entry, index) => {
    const [place, start] = [places[index], starts[index]];
    if (!place || start === undefined) return [];
    const end = starts.slice(index + 1).find((next) => next !== undefined) ?? blocks.length;
    const next = blocks[place.last + 1]?.text.startsWith('—') ? place.last + 1 : place.last;
    const printed = [place, { ...place, last: next }].map((some) =>
      foldForComparison(titleText(blocks, some)),
    );
    if (!printed.includes(foldForComparison(entry.title))) {
      log.push({
        kind: 'doubt',
        code: 'contents-differs',
        line: place.line,
        message: `题名与目录不同：目录“${entry.title}”，正文“${titleText(blocks, place)}”`,
      });
    }
    const carriedByNotice = noticeStart(blocks, place.first) !== undefined;
    const draft: ArticleDraft = {
      slug: String(index + 1).padStart(2, '0'),
      entry,
      blocks: carriedByNotice
        ? asChapters(blocks.slice(start, end), place.first - start)
        : withoutRunningHead(blocks.slice(place.last + 1, end), entry.title, log),
      data: readTitle(blocks, place, carriedByNotice ? place.first : start, entry),
      body: [],
    };
    return [draft];
  });
  return { articles, before: blocks.slice(0, starts.find((start) => start !== undefined) ?? 0), log };
}

/** A better match this near behind a fair one is taken instead: a plan behind the notice that carries it. */
const LOOK_AHEAD = 8;

function findTitle(blocks: Block[], title: string, from: number): Place | undefined {
  let best: Place | undefined;
  for (const [first, { line }] of blocks.entries()) {
    if (first < from) continue;
    for (const last of [first, first + 1]) {
      const score = scoreTitle(blocks.slice(first, last + 1), title);
      if (score > (best?.score ?? 0)) best = { first, last, score, line };
    }
    if (best && best.score >= 0.85 && first > best.last + (best.score < 0.97 ? LOOK_AHEAD : 0)) return best;
  }
  return best && best.score >= 0.6 ? best : undefined;
}

/** The contents may list the subtitle with the title; over the text it stands on a line of its own, behind a dash. */
function leaveSubtitle(blocks: Block[], place: Place | undefined): Place | undefined {
  if (!place || place.last === place.first || !blocks[place.last]?.text.startsWith('—')) return place;
  return { ...place, last: place.first };
}

function scoreTitle(candidates: Block[], title: string): number {
  if (candidates.some((block) => !couldBeTitle(block.text))) return 0;
  const text = candidates.map((block) => block.text).join('');
  const [printed, listed] = [foldForComparison(text), foldForComparison(title)];
  const likeness = titleSimilarity(text, title);
  const contained =
    listed.length >= 6 && (printed.includes(listed) || (listed.includes(printed) && printed.length >= 10));
  return contained ? Math.max(likeness, 0.86 + likeness / 10) : likeness;
}

function couldBeTitle(text: string): boolean {
  return [...text].length <= 90 && !/[。；]$|^[（(□]|\t/u.test(text);
}

/** A plan issued under a notice starts where the notice does: its title stands above the 发文字号. */
function noticeStart(blocks: Block[], first: number): number | undefined {
  const number = blocks.findIndex(
    (block, index) => index < first && index >= first - LOOK_AHEAD && parseDocumentNumber(block.text),
  );
  return blocks[number - 1]?.text.endsWith('通知') ? number - 1 : undefined;
}

/** The notice and the plan it carries, each under its printed title as a chapter. */
function asChapters(blocks: Block[], plan: number): Block[] {
  return blocks.map((block, index) =>
    index === 0 || index === plan
      ? { ...block, text: `## ${block.text.replace(/[ \u3000]+/gu, '')}` }
      : block,
  );
}

/** Takes out the article's own title where a page repeats it as its running head. */
function withoutRunningHead(blocks: Block[], title: string, log: LogEntry[]): Block[] {
  return blocks.filter((block) => {
    if (foldForComparison(block.text) !== foldForComparison(title)) return true;
    log.push({ kind: 'change', line: block.line, message: `书眉重复篇名，未入正文：${block.text}` });
    return false;
  });
}

/** Short lines without closing marks right above a title belong to it: its column, a kicker, or the head of a body. */
function kickerStart(
  blocks: Block[],
  first: number,
  known: Set<string>,
  entry: ContentsLine | undefined,
): number {
  let start = first;
  const fits = (block: Block | undefined) =>
    block !== undefined &&
    (standsOver(block, entry) || (isKicker(block) && !known.has(foldForComparison(block.text))));
  while (first - start < 2 && fits(blocks[start - 1])) start -= 1;
  return start;
}

/** The column or group of an entry, printed over its article as well. */
function standsOver({ text }: Block, entry: ContentsLine | undefined): boolean {
  const words = foldForComparison(text);
  return [entry?.column, entry?.group].some(
    (name) => name !== undefined && foldForComparison(name) === words,
  );
}

function isKicker(block: Block): boolean {
  const length = [...block.text].length;
  return length >= 4 && length <= 40 && !NO_KICKER.test(block.text);
}

function titleText(blocks: Block[], place: Place): string {
  return blocks
    .slice(place.first, place.last + 1)
    .map((block) => block.text)
    .join(' ');
}

function readTitle(blocks: Block[], place: Place, start: number, entry: ContentsLine): ArticleDraft['data'] {
  const over = blocks.slice(start, place.first);
  const { title, titleLines, kicker } = breakTitle(titleText(blocks, place), entry.title);
  const above = over.filter((block) => !standsOver(block, entry)).map(({ text }) => text);
  const head = over.map(({ text }) => text).find((text) => text === entry.group && isBodyName(text));
  const kickers = [...above, ...(kicker ? [kicker] : [])];
  return {
    ...(kickers.length > 0 ? { kicker: kickers.join(' ') } : {}),
    title,
    ...(titleLines ? { titleLines } : {}),
    ...(head ? { organization: { ids: [], name: head } } : {}),
    ...(entry.column ? { column: entry.column } : {}),
    ...(entry.page ? { pageStart: entry.page } : {}),
  };
}

/**
 * Tells line breaks from spaces that part phrases: a space the contents do not print was a line break.
 * Words before the listed title are the kicker.
 */
function breakTitle(
  printed: string,
  listed: string,
): { title: string; titleLines?: string[]; kicker?: string } {
  const parts = printed
    .replace(/^#+ /, '')
    .replace(MARK, '')
    .split(/[ \u3000]+/u)
    .filter(Boolean);
  const wanted = foldForComparison(listed);
  const [front = '', ...behind] = parts;
  if (foldForComparison(parts.join('')) !== wanted) {
    const bare = [unnumber(front), ...behind];
    if (foldForComparison(bare.join('')) === wanted) parts.splice(0, 1, unnumber(front));
  }
  if (foldForComparison(parts.join('')) !== wanted && isRearranged(parts.map(foldForComparison), wanted)) {
    return { title: listed };
  }
  const skip = parts.findIndex(
    (_, index) => index > 0 && foldForComparison(parts.slice(index).join('')) === wanted,
  );
  if (skip > 0 && parts.length > skip) {
    const rest = breakTitle(parts.slice(skip).join(' '), listed);
    return { ...rest, kicker: parts.slice(0, skip).join(' ') };
  }
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return { title: only };
  const lines: string[] = [];
  let title = '';
  for (const part of parts) {
    const spaced =
      title !== '' &&
      [`${tail(title)} `, ` ${head(part)}`].some((joint) => listed.replace(/\s+/gu, ' ').includes(joint));
    title += title === '' ? part : spaced ? ` ${part}` : part;
    lines.push(part);
  }
  return title.split(' ').length === lines.length ? { title } : { title, titleLines: lines };
}

/** Printed pieces that give the listed title in another order, or overlapped: `毛岸英代父省亲` + `代父省亲慰乡愁`. */
function isRearranged(parts: string[], wanted: string): boolean {
  const [first = '', second = ''] = parts;
  if (parts.length !== 2 || !wanted.startsWith(first) === !wanted.startsWith(second)) return false;
  const [head, tail] = wanted.startsWith(first) ? [first, second] : [second, first];
  return wanted.endsWith(tail) && head.length + tail.length >= wanted.length;
}

const tail = (text: string) => [...text].slice(-2).join('');
const head = (text: string) => [...text].slice(0, 2).join('');
