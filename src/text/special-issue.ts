import { parseChineseNumeral } from './numerals.ts';

/** A kind of issue that a periodical brings out beside its numbers, or calls by a word of its own. */
export interface SpecialKind {
  word: string;
  /** Its part of an address: `2024-s1`, `2024-tekan`. */
  address: string;
  /** True where it comes out beside a number and does not take its place: 第3期增刊. */
  beside?: true;
  /** True where it comes before the first number. */
  first?: true;
}

/** The kinds known by name, a longer word before a shorter one it begins with. Any other word may be printed too: 春季号. */
export const SPECIAL_KINDS: readonly SpecialKind[] = [
  { word: '增刊', address: 's', beside: true },
  { word: '号外', address: 'haowai', beside: true },
  { word: '专刊', address: 'zhuankan' },
  { word: '特刊', address: 'tekan' },
  { word: '专辑', address: 'zhuanji' },
  { word: '特辑', address: 'teji' },
  { word: '专号', address: 'zhuanhao' },
  { word: '试刊号', address: 'shikan', first: true },
  { word: '试刊', address: 'shikan', first: true },
  { word: '创刊号', address: 'chuangkan', first: true },
  { word: '复刊号', address: 'fukan' },
  { word: '终刊号', address: 'zhongkan' },
];

/** A figure as it is printed, and the words of the parts an issue may be divided into. */
export const FIGURE = '[\\d〇零○一二三四五六七八九十百]{1,5}';
export const PART = '[上中下](?:半月刊?|旬刊?|[册辑集编])?';

/** What print writes behind or before a special word: 增刊第2期, 增刊（二）, 增刊上, 第三专辑. */
const COUNT = `(?:第?[(（]?(?<behind>${FIGURE})[)）]?[期号辑]?|[(（]?(?<part>${PART})[)）]?)?`;
const WHOLE = new RegExp(
  `^(?:第(?<before>${FIGURE}))?(?<word>${SPECIAL_KINDS.map(({ word }) => word).join('|')})${COUNT}$`,
  'u',
);

/** What is known of a special issue by its printed word. */
export interface SpecialIssue {
  kind?: SpecialKind;
  number?: number;
  part?: string;
}

/** Reads the printed word: `增刊第2期` is the second 增刊, `庆祝建党100周年专刊` a 专刊; of another word nothing is known. */
export function readSpecial(printed: string): SpecialIssue {
  const { word, before, behind, part } = WHOLE.exec(printed.replace(/\s+/gu, ''))?.groups ?? {};
  const kind = SPECIAL_KINDS.find((one) =>
    word === undefined ? printed.endsWith(one.word) : one.word === word,
  );
  const number = readFigure(before ?? behind);
  return {
    ...(kind && { kind }),
    ...(number !== undefined && { number }),
    ...(part !== undefined && { part }),
  };
}

/** The word as a reference writes it: `增刊第2期` → `增刊2`, `增刊（下）` → `增刊下`; what is not understood stays as printed. */
export function shortSpecial(printed: string): string {
  const { kind, number, part } = readSpecial(printed);
  if (kind && number !== undefined) return `${kind.word}${number}`;
  return kind && part !== undefined ? `${kind.word}${part}` : printed;
}

/** Reads a figure in either script; undefined for anything else. */
export function readFigure(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  return /^\d+$/u.test(text) ? Number(text) : parseChineseNumeral(text);
}
