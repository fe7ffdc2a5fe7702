import { parseChineseNumeral } from './numerals.ts';

/** The number of an issue as a periodical prints it, and the year where it stands beside it. */
export interface IssueNumber {
  year?: number;
  numbers: number[];
}

const FIGURE = '[\\d〇零○一二三四五六七八九十百]{1,5}';
const YEAR = '(?<year>\\d{4}|[〇零○一二三四五六七八九]{4})';
const OPEN = '[（(〔\\[【]?';
const CLOSE = '[）)〕\\]】]?';
const NUMBER = `(?<first>${FIGURE})${CLOSE}(?:[-—–~～、至/]${OPEN}(?<second>${FIGURE})${CLOSE})?`;

/** Forms of a number, the sure ones first; a running number, 总第118期, counts where there is no other. */
const FORMS: readonly RegExp[] = [
  new RegExp(`${YEAR}年?${CLOSE}(?:度)?第${OPEN}${NUMBER}期`, 'u'),
  new RegExp(`(?<!总)第${OPEN}${NUMBER}期`, 'u'),
  new RegExp(`${YEAR}年${NUMBER}期`, 'u'),
  new RegExp(`^${YEAR}[·•.．/]${NUMBER}${CLOSE}$`, 'u'),
  new RegExp(`NO[.．:：]?${NUMBER}(?:[（(,，·]?${YEAR}年?[）)]?)?$`, 'iu'),
  new RegExp(`总(?:第)?${OPEN}${NUMBER}期`, 'u'),
];

/**
 * Reads the number of an issue: `2024年第2期（总第118期）`, `第（16）期`, `第十六期`, `2024·2`, `NO.2 2024`,
 * `2017年第9-10期`. Gives undefined for a text that has none.
 */
export function parseIssueNumber(text: string): IssueNumber | undefined {
  const compact = text.normalize('NFKC').replace(/\s+/gu, '');
  for (const form of FORMS) {
    const { year, first, second } = form.exec(compact)?.groups ?? {};
    if (first === undefined) continue;
    const numbers = [first, second].flatMap((figure) =>
      figure === undefined ? [] : (readFigure(figure) ?? []),
    );
    if (numbers.length === 0 || numbers.includes(0)) continue;
    const counted = readFigure(year ?? /(?<!\d)((?:19|20)\d{2})年/u.exec(compact)?.[1] ?? '');
    return {
      ...(counted !== undefined && counted > 1900 && counted < 2100 ? { year: counted } : {}),
      numbers,
    };
  }
  return undefined;
}

/** True for a line that is the number of an issue and little else: `第16期`, `（总第118期）`. */
export function isIssueNumberLine(text: string): boolean {
  return (
    [...text.replace(/\s+/gu, '')].length <= 24 &&
    !/[。，；]/u.test(text) &&
    parseIssueNumber(text) !== undefined
  );
}

function readFigure(text: string): number | undefined {
  return /^\d+$/u.test(text) ? Number(text) : text === '' ? undefined : parseChineseNumeral(text);
}
