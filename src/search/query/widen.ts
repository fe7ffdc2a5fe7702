import { foldToWord } from '../../text/folding.ts';
import { formatChineseNumeral, parseChineseNumeral } from '../../text/numerals.ts';
import type { WordLists } from './load.ts';
import { numberForms, plainNumbers } from './number-forms.ts';

/** What a term is looked for by. */
export interface TermWords {
  /** Folded: the term itself, then the other ways to write a year or a date in it, then what it is widened to. */
  words: string[];
  /**
   * Its synonyms, short names (全总 → 中华全国总工会) and other ways to write its numbers (80% → 百分之八十) as the reader
   * sees them; none where it is not widened.
   */
  also: string[];
}

/** Finds the words a term is looked for by; 二〇二二年 and 2022年 mean the same, the rest can be switched off. */
export function wordsOfTerm(term: string, widen: boolean, { synonyms, variants }: WordLists): TermWords {
  const fold = (word: string) => foldToWord(word, variants);
  const folded = fold(term);
  const plain = plainNumbers(term);
  const dates = otherDates(plain).map(fold);
  const groups = widen ? synonyms.filter((group) => group.some((word) => fold(word) === folded)) : [];
  const known = new Set([folded, ...dates]);
  const also = [...groups.flat(), ...(widen ? numberForms(plain) : [])].filter((word) => {
    const isNew = !known.has(fold(word));
    known.add(fold(word));
    return isNew;
  });
  return { words: [folded, ...dates, ...also.map(fold)], also };
}

/** A year or a date in Chinese figures in Arabic ones and the reverse, wherever a term has one. */
export function otherDates(term: string): string[] {
  const arabic = term.replace(CHINESE_YEAR, (year) => String(parseChineseNumeral(year)));
  const chinese = term.replace(ARABIC_YEAR, (year) =>
    [...year].map((digit) => FIGURES[Number(digit)]).join(''),
  );
  const forms = [
    arabic,
    arabic.replace(CHINESE_DAY, (part) => String(parseChineseNumeral(part))),
    chinese,
    chinese.replace(ARABIC_DAY, (part) => formatChineseNumeral(Number(part))),
  ];
  return [...new Set(forms)].filter((form) => form !== term);
}

const FIGURES = [...'〇一二三四五六七八九'];
const CHINESE_YEAR =
  /(?<![〇一二三四五六七八九十])[一二][〇八九][〇一二三四五六七八九]{2}(?![〇一二三四五六七八九十])/gu;
const ARABIC_YEAR = /(?<!\d)(?:18|19|20)\d{2}(?!\d)/gu;

/** The figures of a month behind its year or before its day, and those of a day behind its month. */
const CHINESE_DAY =
  /(?<=年)[一二三四五六七八九十]{1,2}(?=月)|(?<![一二三四五六七八九十])[一二三四五六七八九十]{1,2}(?=月[一二三四五六七八九十]{1,3}日)|(?<=\d月|[一二三四五六七八九十]月)[一二三四五六七八九十]{1,3}(?=日)/gu;
const ARABIC_DAY = /(?<=年)\d{1,2}(?=月)|(?<!\d)\d{1,2}(?=月\d{1,2}日)|(?<=\d月)\d{1,2}(?=日)/gu;
