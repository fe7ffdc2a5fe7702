import type { Variants } from '../../../text/folding.ts';

/** Marks that are written in many forms, each by the one that references are read with. */
const MARKS: ReadonlyMap<string, string> = new Map(
  [
    ['(', '〔［[【{﹝〖'],
    [')', '〕］]】}﹞〗'],
    ['《', '〈“‘「『«'],
    ['》', '〉”’」』»'],
    ['-', '—–－―~～‐‑−'],
    ['·', '•・‧∙'],
    ['〇', '零○◯'],
    ['号', '號'],
    ['页', '頁'],
    ['总', '總'],
  ].flatMap(([mark = '', forms = '']) => [...forms].map((form) => [form, mark] as const)),
);

/**
 * Writes a text the one way references are read in: half width, simplified, one form of each bracket, quotation mark and
 * dash, single spaces: `《川江工運》　２０２３年第２期` → `《川江工运》 2023年第2期`.
 */
export function plainReference(text: string, variants: Variants): string {
  return [...text.normalize('NFKC')]
    .map((character) => MARKS.get(character) ?? variants.get(character) ?? character)
    .join('')
    .replace(/["']/gu, '')
    .replace(/([〇一二三四五六七八九])[Oo](?=[Oo〇一二三四五六七八九年])/gu, '$1〇')
    .replace(/([〇一二三四五六七八九])[Oo](?=[〇一二三四五六七八九年])/gu, '$1〇')
    .replace(/\s+/gu, ' ')
    .trim();
}
