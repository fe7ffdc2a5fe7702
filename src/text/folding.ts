import { foldedFigures, isFigure, readNumber } from './folded-numbers.ts';
import { unifyAnyRadical } from './radicals.ts';

/** Folded characters of a text and where each stood: `offsets[i]` and `ends[i]` are UTF-16 places in the text. */
export interface FoldedText {
  characters: string[];
  offsets: number[];
  ends: number[];
}

/** Which character stands for which in search: traditional and variant forms by the form they fold to. */
export type Variants = ReadonlyMap<string, string>;

/**
 * Folds a text the way search compares it: NFKC width, case and accents; white space and punctuation are
 * dropped; a radical becomes its character, a traditional or variant character its simplified form; 零 ○ become 〇, and
 * so does a Ｏ or a 0 beside Chinese figures. Figures say whether their number begins or ends there, so that 6 is not found in
 * 36. A part of a text that cuts no number folds to a part of its fold.
 */
export function foldForSearch(text: string, variants: Variants): FoldedText {
  const folded: FoldedText = { characters: [], offsets: [], ends: [] };
  fold(text, variants, true, (character, offset, end) => {
    folded.characters.push(character);
    folded.offsets.push(offset);
    folded.ends.push(end);
  });
  return folded;
}

/** The folded characters alone, without where they stood. */
export function foldCharacters(text: string, variants: Variants): string[] {
  const characters: string[] = [];
  fold(text, variants, true, (character) => characters.push(character));
  return characters;
}

/** The folded characters as a string: a word as the index knows it. */
export function foldToWord(text: string, variants: Variants): string {
  return foldCharacters(text, variants).join('');
}

/** The folded text as a string, for comparing names and references: figures are plain there. */
export function foldToString(text: string, variants: Variants): string {
  const characters: string[] = [];
  fold(text, variants, false, (character) => characters.push(character));
  return characters.join('');
}

type Take = (character: string, offset: number, end: number) => void;

/** Folds a text character by character, but for its numbers, which are read whole where they are to be marked. */
function fold(text: string, variants: Variants, marked: boolean, take: Take): void {
  const known = foldsOf(variants, marked);
  for (let offset = 0, end = 0; offset < text.length; offset = end) {
    const code = text.codePointAt(offset) ?? 0;
    end = offset + (code > 0xffff ? 2 : 1);
    const zeros = isZero(code) ? countZeros(text, offset) : 0;
    if (zeros > 0) {
      for (end = offset; end < offset + zeros; end += 1) take('〇', end, end + 1);
    } else if (marked && isFigure(code)) {
      end = readNumber(text, offset, take);
    } else if (isO(code) && isZeroOfYear(text, offset)) {
      take('〇', offset, end);
    } else {
      for (const part of foldOf(code, variants, known, marked)) take(part, offset, end);
    }
  }
}

/** What characters fold to, by code point. */
type Folds = Map<number, readonly string[]>;

/**
 * What characters fold to is kept, for each table of variants: a text has few different ones. Known by their numbers
 * they are found twice as fast as by strings, of which each would be made and hashed anew.
 */
const kept = new WeakMap<Variants, { marked: Folds; plain: Folds }>();

function foldsOf(variants: Variants, marked: boolean): Folds {
  const fresh: { marked: Folds; plain: Folds } = { marked: new Map(), plain: new Map() };
  const known = kept.get(variants) ?? fresh;
  kept.set(variants, known);
  return marked ? known.marked : known.plain;
}

function foldOf(code: number, variants: Variants, known: Folds, marked: boolean): readonly string[] {
  let parts = known.get(code);
  if (!parts) {
    parts = foldCharacter(String.fromCodePoint(code), variants);
    known.set(code, marked ? (parts = foldedFigures(parts)) : parts);
  }
  return parts;
}

/** 〇 is written 零, or as a circle. */
const ZEROS = new Set(['零', '○', '◯', '〇']);

function foldCharacter(character: string, variants: Variants): string[] {
  if (ZEROS.has(character)) return ['〇'];
  // Nearly all characters of a Chinese text: ideographs of their own, which Unicode folds to nothing else.
  if (/^[\u4e00-\u9fff]$/u.test(character)) return [variants.get(character) ?? character];
  const plain = [...unifyAnyRadical(character).normalize('NFKD')]
    .filter((part) => !/\p{M}/u.test(part))
    .join('')
    .normalize('NFKC')
    .toLowerCase();
  return [...plain].filter((part) => /[\p{L}\p{N}]/u.test(part)).map((part) => variants.get(part) ?? part);
}

/** 0 and ０. */
function isZero(code: number): boolean {
  return code === 0x30 || code === 0xff10;
}

const FIGURE_BEFORE = /[〇零○◯一二三四五六七八九]$/u;
const ZEROS_BEHIND = /^[0０]+(?![\d０-９.．,%％﹪‰])/u;
const FIGURE_BEHIND = /^[〇零○◯一二三四五六七八九]/u;

/** How many zeros that begin at a place are a typist's 〇, as in 二0一七年: beside Chinese figures, and no number with others. */
function countZeros(text: string, offset: number): number {
  const before = text.slice(Math.max(0, offset - 2), offset);
  const [zeros = ''] = ZEROS_BEHIND.exec(text.slice(offset, offset + 8)) ?? [];
  if (zeros === '' || /[\d０-９]$|[\d０-９][.．,]$/u.test(before)) return 0;
  const behind = text.slice(offset + zeros.length, offset + zeros.length + 1);
  return FIGURE_BEFORE.test(before) || FIGURE_BEHIND.test(behind) ? zeros.length : 0;
}

/** O, o, Ｏ and ｏ. */
function isO(code: number): boolean {
  return code === 0x4f || code === 0x6f || code === 0xff2f || code === 0xff4f;
}

const BEFORE = /(?<figure>[〇零○◯一二三四五六七八九十])?[\sOoＯｏ]*$/u;
const BEHIND = /^[OoＯｏ\s]*(?<figure>[〇零○◯一二三四五六七八九十])?/u;
const LATIN = /\p{Script=Latin}/u;

/** Whether an O is a typist's 〇, as in 二Ｏ一七年: beside Chinese figures and not beside other letters (ＬＯＧＯ, 二OA). */
function isZeroOfYear(text: string, offset: number): boolean {
  const before = BEFORE.exec(text.slice(Math.max(0, offset - 8), offset));
  const behind = BEHIND.exec(text.slice(offset, offset + 8));
  if (before?.groups?.figure === undefined && behind?.groups?.figure === undefined) return false;
  const left = text.slice(0, offset - (before?.[0].length ?? 0)).slice(-1);
  const right = text.charAt(offset + (behind?.[0].length ?? 1));
  return (
    !(LATIN.test(left) && before?.groups?.figure === undefined) &&
    !(LATIN.test(right) && behind?.groups?.figure === undefined)
  );
}
