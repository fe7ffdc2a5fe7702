import { foldToWord } from '../../../text/folding.ts';
import { formatChineseNumeral, parseChineseNumeral } from '../../../text/numerals.ts';
import type { WordLists } from '../loading/unpack-words.ts';
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
  // 8月22号 and 二０二二年 as print has them; without its spaces alone a term is not asked for here.
  const printed = fold(plain) === fold(term.replace(/\s+/gu, '')) ? [] : [plain];
  const dates = [...printed, ...otherDates(plain)].map(fold);
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
  const arabic = replaceRuns(term, /[〇一二三四五六七八九十]+/gu, (figures) =>
    CHINESE_YEAR.test(figures) ? String(parseChineseNumeral(figures)) : figures,
  );
  const chinese = replaceRuns(term, /\d+/gu, (figures) =>
    ARABIC_YEAR.test(figures) ? [...figures].map((digit) => FIGURES[Number(digit)]).join('') : figures,
  );
  const forms = [
    arabic,
    replaceRuns(arabic, /[一二三四五六七八九十]+/gu, (figures, before, behind) =>
      isDayOrMonth(figures, before, behind) ? String(parseChineseNumeral(figures)) : figures,
    ),
    chinese,
    replaceRuns(chinese, /\d+/gu, (figures, before, behind) =>
      isDayOrMonth(figures, before, behind) ? formatChineseNumeral(Number(figures)) : figures,
    ),
  ];
  return [...new Set(forms)].filter((form) => form !== term);
}

const FIGURES = [...'〇一二三四五六七八九'];
const CHINESE_YEAR = /^[一二][〇八九][〇一二三四五六七八九]{2}$/u;
const ARABIC_YEAR = /^(?:18|19|20)\d{2}$/u;

/** Changes runs of figures by what stands before and behind them; old browsers cannot look behind in a pattern. */
function replaceRuns(
  text: string,
  runs: RegExp,
  change: (figures: string, before: string, behind: string) => string,
): string {
  return text.replace(runs, (figures, at: number) =>
    change(figures, text.slice(0, at), text.slice(at + figures.length)),
  );
}

/** The figures of a month behind its year or before its day, and those of a day behind its month. */
function isDayOrMonth(figures: string, before: string, behind: string): boolean {
  if (behind.startsWith('月'))
    return (
      figures.length <= 2 && (before.endsWith('年') || /^月[\d一二三四五六七八九十]{1,3}日/u.test(behind))
    );
  return figures.length <= 3 && behind.startsWith('日') && /[\d一二三四五六七八九十]月$/u.test(before);
}
