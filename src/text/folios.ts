/** `— 1 —`, `－1－`, `·12·`; `第1页 共3页`, `共3页 第1页`, `第 1 页`. */
const FOLIO_FORMS: readonly RegExp[] = [
  /^[—–\-－─~～·•]+\s*(\d{1,4})\s*[—–\-－─~～·•]+$/u,
  /^(?:共\s*\d{1,4}\s*页\s*[,，、/]?\s*)?第\s*(\d{1,4})\s*页(?:\s*[,，、/（(]?\s*共\s*\d{1,4}\s*页[）)]?)?$/u,
];
/** A number alone, or over the number of pages: `3`, `3/12`; only a sequence of them is one of pages. */
const BARE_FOLIO = /^(\d{1,4})(?:\s*\/\s*(\d{1,4}))?$/u;

/** Front matter is counted apart, between dashes or bare: `— ii —`, `Ⅳ`. */
const ROMAN_FORM = /^[—–\-－─~～·•]+\s*([IVXivx]{1,6})\s*[—–\-－─~～·•]+$/u;
const BARE_ROMAN = /^[IVX]{1,6}$|^[ivx]{1,6}$/u;

/** A running head and the number beside it: `12　示范通讯`, `2024年第3期　·13·`. */
const NUMBER_FIRST = /^[·•—\-]?\s*(\d{1,4})\s*(?:[·•—\-]\s*|[|｜]\s*|\s+)(\S.*)$/u;
const NUMBER_LAST = /^(.*\S)(?:\s+|\s*[|｜]\s*)[·•—\-]?\s*(\d{1,4})\s*[·•—\-]?$/u;
const LONGEST_HEAD = 36;
/** Characters of text that part two numbers of pages at least. */
const LEAST_TEXT = 20;

/**
 * Finds the lines of a text that are the numbers of its pages, by their place in the list, with the number; undefined for
 * a Roman one, which no page of the text proper has.
 */
export function findFolios(lines: readonly string[]): Map<number, number | undefined> {
  const words = lines.map(toWords);
  const found = new Map<number, number | undefined>();
  words.forEach((line, index) => {
    const figures = FOLIO_FORMS.map((form) => form.exec(line)?.[1]).find((page) => page !== undefined);
    if (figures !== undefined) found.set(index, Number(figures));
  });
  if (found.size === 0) for (const { index, page } of findBare(words)) found.set(index, page);
  if (found.size === 0) for (const { index, page } of findNumberedHeads(words)) found.set(index, page);
  const proper = Math.min(...found.keys());
  for (const index of findRoman(words, proper)) found.set(index, undefined);
  return found;
}

interface Folio {
  index: number;
  page: number;
}

/** Bare numbers that count on by one, with text between them; two at least, and all there are. */
function findBare(words: readonly string[]): Folio[] {
  const bare = words.flatMap((line, index) => {
    const [, page, of] = BARE_FOLIO.exec(line) ?? [];
    return page === undefined ? [] : [{ index, page: Number(page), of }];
  });
  const isSequence =
    bare.length >= 2 &&
    bare.every(({ index, page, of }, place) => {
      const before = bare[place - 1];
      if (!before) return true;
      return page === before.page + 1 && of === before.of && textBetween(words, before.index, index);
    });
  return isSequence ? bare : [];
}

/** Roman numbers between dashes, or bare ones that count on by one before the text proper is numbered: a chapter has them too. */
function findRoman(words: readonly string[], proper: number): number[] {
  const marked = words.flatMap((line, index) => (ROMAN_FORM.test(line) ? [index] : []));
  if (marked.length > 0) return marked;
  const bare = words.flatMap((line, index) =>
    BARE_ROMAN.test(line) ? [{ index, page: readRoman(line) }] : [],
  );
  const isSequence = bare.every(({ index, page }, place) => {
    const before = bare[place - 1];
    return !before || (page === before.page + 1 && textBetween(words, before.index, index));
  });
  const isFront = bare.every(({ index }) => index < proper) && Number.isFinite(proper);
  return bare.length >= 2 && isSequence && isFront ? bare.map(({ index }) => index) : [];
}

/** The same words with numbers that count on, by one, or by two where left pages alone bear them; sentences between. */
function findNumberedHeads(words: readonly string[]): Folio[] {
  const heads = words.flatMap((line, index) => readNumberedHead(line, index));
  const groups = new Map<string, NumberedHead[]>();
  for (const head of heads) groups.set(head.key, [...(groups.get(head.key) ?? []), head]);
  const repeated = [...groups.values()].filter((group) => group.length >= 2).flat();
  const sorted = repeated.sort((a, b) => a.index - b.index);
  const all = sorted.flatMap((head, place) => {
    const next = sorted[place + 1];
    if (next?.page !== head.page + 2) return [head];
    const between = heads.filter(
      ({ index, page }) => index > head.index && index < next.index && page === head.page + 1,
    );
    return between.length === 1 ? [head, ...between] : [head];
  });
  const steps = all.slice(1).map((head, place) => head.page - (all[place]?.page ?? 0));
  const isEven = steps.length > 0 && (steps.every((step) => step === 1) || steps.every((step) => step === 2));
  const isParted = all.slice(1).every(({ index }, place) => {
    const before = all[place]?.index ?? 0;
    return textBetween(words, before, index) && /[，。]/u.test(words.slice(before + 1, index).join(''));
  });
  return isEven && isParted ? all : [];
}

interface NumberedHead extends Folio {
  key: string;
}

function readNumberedHead(line: string, index: number): NumberedHead[] {
  if ([...line].length > LONGEST_HEAD || /[，。；：！？、]/u.test(line)) return [];
  const [, first, behind] = NUMBER_FIRST.exec(line) ?? [];
  const [, before, last] = NUMBER_LAST.exec(line) ?? [];
  const [head, page] = behind === undefined ? [before, last] : [behind, first];
  return head === undefined || !/\p{Script=Han}/u.test(head)
    ? []
    : [{ index, key: head.replace(/\s/gu, ''), page: Number(page) }];
}

function textBetween(words: readonly string[], from: number, to: number): boolean {
  return [...words.slice(from + 1, to).join('')].length >= LEAST_TEXT;
}

function readRoman(text: string): number {
  const values = [...text.toUpperCase()].map((sign) => ({ I: 1, V: 5, X: 10 })[sign] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

function toWords(line: string): string {
  return foldFigures(line.replace(/^[\s\u3000\f]+|[\s\u3000]+$/gu, ''));
}

/** Full-width figures, strokes and Roman figures in their plain form: `第１２页` → `第12页`, `ⅳ` → `iv`. */
export function foldFigures(text: string): string {
  return text.replace(/[０-９／\u2160-\u217f]/gu, (character) => character.normalize('NFKC'));
}
