import { foldForComparison } from '../../text/similarity.ts';
import { printedArticle } from '../../schema/printed-article.ts';
import { printedIssue } from '../../schema/printed-issue.ts';
import type { ArticleDraft, Block, ContentsLine } from '../document.ts';
import { labelPattern, wordPattern } from '../labels.ts';
import { isBodyName } from '../lines/body-names.ts';
import { ORNAMENT } from '../lines/contents-entry.ts';
import { unnumber } from '../lines/line-shapes.ts';
import { withoutHeading } from '../lines/read-marks.ts';
import type { TitlePlace } from './find-title.ts';

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

/** The fields an article's title gives, with the lines over it from `start` on: title and its lines, kicker, body, column, page. */
export function readTitle(
  blocks: Block[],
  place: TitlePlace,
  start: number,
  entry: ContentsLine,
): ArticleDraft['data'] {
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

/** The blocks of a title as one line. */
export function titleText(blocks: Block[], place: TitlePlace): string {
  return blocks
    .slice(place.first, place.last + 1)
    .map((block) => withoutHeading(block.text))
    .join(' ');
}

/** Short lines without closing marks right above a title belong to it: its column, a kicker, or the head of a body. */
export function kickerStart(
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

/**
 * Tells line breaks from spaces that part phrases: a space the contents do not print was a line break.
 * Words before the listed title are the kicker.
 */
function breakTitle(
  printed: string,
  listed: string,
): { title: string; titleLines?: string[]; kicker?: string } {
  const unmarked = printed.replace(MARK, '');
  const wanted = foldForComparison(listed);
  const isNumbered =
    foldForComparison(unmarked) !== wanted && foldForComparison(unnumber(unmarked)) === wanted;
  const parts = (isNumbered ? unnumber(unmarked) : unmarked).split(/[ \u3000]+/u).filter(Boolean);
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
