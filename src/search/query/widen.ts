import { foldToString } from '../../text/folding.ts';
import type { WordLists } from './load.ts';

const CHINESE_DIGITS = [...'〇一二三四五六七八九'];

/**
 * Other words a term is looked for by: its synonyms and short names (全总 → 中华全国总工会), which the reader sees
 * and can switch off, and the other way to write a year in it (二〇二二年 ↔ 2022年), which means the same.
 */
export function otherWords(term: string, data: WordLists): { synonyms: string[]; years: string[] } {
  const folded = foldToString(term, data.variants);
  const groups = data.synonyms.filter((group) =>
    group.some((word) => foldToString(word, data.variants) === folded),
  );
  const synonyms = [...new Set(groups.flat())].filter((word) => foldToString(word, data.variants) !== folded);
  return { synonyms, years: otherYears(folded) };
}

/** A year of four Chinese figures in Arabic ones and the reverse, wherever the folded term has one. */
export function otherYears(folded: string): string[] {
  const arabic = folded.replace(
    /(?<![〇一二三四五六七八九十])[一二][〇八九][〇一二三四五六七八九]{2}(?![〇一二三四五六七八九十])/gu,
    (year) => [...year].map((digit) => CHINESE_DIGITS.indexOf(digit)).join(''),
  );
  const chinese = folded.replace(/(?<!\d)(?:18|19|20)\d{2}(?!\d)/gu, (year) =>
    [...year].map((digit) => CHINESE_DIGITS[Number(digit)]).join(''),
  );
  return [arabic, chinese].filter((form) => form !== folded);
}
