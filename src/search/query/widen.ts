import { foldToString } from '../../text/folding.ts';
import { formatChineseNumeral, parseChineseNumeral } from '../../text/numerals.ts';
import type { WordLists } from './load.ts';

/**
 * Other words a term is looked for by: its synonyms and short names (全总 → 中华全国总工会), which the reader sees
 * and can switch off, and the other ways to write a year or a date in it (二〇二二年 ↔ 2022年), which means the same.
 */
export function otherWords(term: string, data: WordLists): { synonyms: string[]; dates: string[] } {
  const folded = foldToString(term, data.variants);
  const groups = data.synonyms.filter((group) =>
    group.some((word) => foldToString(word, data.variants) === folded),
  );
  const synonyms = [...new Set(groups.flat())].filter((word) => foldToString(word, data.variants) !== folded);
  return { synonyms, dates: otherDates(folded) };
}

/** A year or a date in Chinese figures in Arabic ones and the reverse, wherever the folded term has one. */
export function otherDates(folded: string): string[] {
  const arabic = folded.replace(CHINESE_YEAR, (year) => String(parseChineseNumeral(year)));
  const chinese = folded.replace(ARABIC_YEAR, (year) =>
    [...year].map((digit) => FIGURES[Number(digit)]).join(''),
  );
  const forms = [
    arabic,
    arabic.replace(CHINESE_DAY, (part) => String(parseChineseNumeral(part))),
    chinese,
    chinese.replace(ARABIC_DAY, (part) => formatChineseNumeral(Number(part))),
  ];
  return [...new Set(forms)].filter((form) => form !== folded);
}

const FIGURES = [...'〇一二三四五六七八九'];
const CHINESE_YEAR =
  /(?<![〇一二三四五六七八九十])[一二][〇八九][〇一二三四五六七八九]{2}(?![〇一二三四五六七八九十])/gu;
const ARABIC_YEAR = /(?<!\d)(?:18|19|20)\d{2}(?!\d)/gu;

/** The figures of a month behind its year or before its day, and those of a day behind its month. */
const CHINESE_DAY =
  /(?<=年)[一二三四五六七八九十]{1,2}(?=月)|(?<![一二三四五六七八九十])[一二三四五六七八九十]{1,2}(?=月[一二三四五六七八九十]{1,3}日)|(?<=\d月|[一二三四五六七八九十]月)[一二三四五六七八九十]{1,3}(?=日)/gu;
const ARABIC_DAY = /(?<=年)\d{1,2}(?=月)|(?<!\d)\d{1,2}(?=月\d{1,2}日)|(?<=\d月)\d{1,2}(?=日)/gu;
