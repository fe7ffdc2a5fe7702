import { FIGURE, PART, readFigure, SPECIAL_KINDS } from './special-issue.ts';
import type { Designation } from './designation.ts';

/** The number of an issue as a periodical prints it, and the year where it stands beside it. */
export interface IssueNumber extends Designation {
  year?: number;
  numbers: number[];
}

const YEAR = '(?<year>\\d{4}|[〇零○一二三四五六七八九]{4})';
const OPEN = '[（(〔\\[【]?';
const CLOSE = '[）)〕\\]】]?';
const JOINT = `期?[-—–~～、,/至和及]第?${OPEN}`;
const NUMBER = `(?<figures>${FIGURE}${CLOSE}(?:${JOINT}${FIGURE}${CLOSE})*)`;

/** Forms of a number, the sure ones first. */
const FORMS: readonly RegExp[] = [
  new RegExp(`${YEAR}年?${CLOSE}(?:度)?第${OPEN}${NUMBER}期`, 'u'),
  new RegExp(`(?<!总)第${OPEN}${NUMBER}期`, 'u'),
  new RegExp(`${YEAR}年${NUMBER}期`, 'u'),
  new RegExp(`卷${NUMBER}期`, 'u'),
  new RegExp(`^${YEAR}[·•.．/]${NUMBER}${CLOSE}$`, 'u'),
  new RegExp(`NO[.．:：]?${NUMBER}(?:[（(,，·]?${YEAR}年?[）)]?)?$`, 'iu'),
];
/** 2023年第12期—2024年第1期: the numbers of a second year behind those of the first. */
const OVER = new RegExp(
  `${YEAR}年?${CLOSE}第?${OPEN}${NUMBER}期?[-—–~～、,/至和及]${OPEN}` +
    `(?<endYear>\\d{4}|[〇零○一二三四五六七八九]{4})年?${CLOSE}第?${OPEN}(?<endFigures>${FIGURE}${CLOSE}(?:${JOINT}${FIGURE}${CLOSE})*)期`,
  'u',
);
const RUNNING = new RegExp(`总(?:第)?${OPEN}${NUMBER}期`, 'u');
const VOLUME = new RegExp(`第${OPEN}(?<volume>${FIGURE})${CLOSE}卷|vol[.．:：]?(?<roman>\\d{1,4})`, 'iu');
const DIVIDED = new RegExp(`期[(·]?(?<part>${PART})\\)?(?=$|[(·\\d])`, 'u');
const PRINTED_AGAIN = new RegExp(
  `(?:期|\\))\\(?(?<printing>第(?!一次|1次)${FIGURE}次印刷|重印本?|再版|修订[本版])\\)?`,
  'u',
);

const WORD = SPECIAL_KINDS.map(({ word }) => [...word].join('\\s*')).join('|');
/** A special word with what counts it, where nothing but a year, a number, a bracket, a name or white space touches it. */
const SPECIAL = new RegExp(
  `(?<=^|[年期号)》(〔【·]\\s*|\\s)(?<special>(?:${WORD})\\s*(?:第?\\s*[(]?${FIGURE}[)]?[期号辑]?(?!\\d|年)|[(]${PART}[)]|${PART})?)(?=\\s*(?:$|[()〔〕】·,，]|总|第)|\\s)`,
  'u',
);

/**
 * Reads the number of an issue: `2024年第2期（总第118期）`, `第（16）期`, `第十六期`, `2024·2`, `NO.2 2024`,
 * `2017年第9-11期合刊`, `2023年第12期—2024年第1期`, `2024年增刊`, `创刊号`, `第12卷第3期`. Gives undefined for a text that has none.
 */
export function parseIssueNumber(text: string): IssueNumber | undefined {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/(no[.:]?\s*\d+)\s+(?=(?:19|20)\d\d)/iu, '$1·');
  const special = SPECIAL.exec(plain)?.groups?.special?.trim();
  const compact = (special === undefined ? plain : plain.replace(special, '◇')).replace(/\s+/gu, '');
  const found = FORMS.map((form) => form.exec(compact.replace(RUNNING, ''))?.groups).find(
    (groups) => readFigures(groups?.figures).length > 0,
  );
  const over = readOver(compact);
  const numbers = over?.numbers ?? readFigures(found?.figures);
  const running = readFigures(RUNNING.exec(compact)?.groups?.figures);
  const volume = readFigure(VOLUME.exec(compact)?.groups?.volume ?? VOLUME.exec(compact)?.groups?.roman);
  if (numbers.length + running.length === 0 && volume === undefined && special === undefined)
    return undefined;
  const year = over?.year ?? readFigure(found?.year ?? /(?<!\d)((?:19|20)\d{2})年/u.exec(compact)?.[1]);
  const part = numbers.length > 0 ? DIVIDED.exec(compact)?.groups?.part : undefined;
  const printing = numbers.length > 0 ? PRINTED_AGAIN.exec(compact)?.groups?.printing : undefined;
  return {
    ...(year !== undefined && year > 1900 && year < 2100 ? { year } : {}),
    numbers,
    ...(over && { endYear: over.endYear, endNumbers: over.endNumbers }),
    ...(volume !== undefined && { volume }),
    ...(running.length > 0 && { running }),
    ...(special !== undefined && { special: asPrinted(special) }),
    ...(part !== undefined && { part }),
    ...(printing !== undefined && { printing }),
  };
}

/** Whether a line of a masthead speaks of a special issue that could not be read in it: an editor has to say. */
export function mentionsSpecial(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '');
  return (
    [...plain].length <= 30 &&
    new RegExp(WORD, 'u').test(plain) &&
    !/[。；]/u.test(plain) &&
    parseIssueNumber(text)?.special === undefined
  );
}

/** True for a line that is the number of an issue and little else: `第16期`, `（总第118期）`, `2024年增刊`. */
export function isIssueNumberLine(text: string): boolean {
  const length = [...text.replace(/\s+/gu, '')].length;
  if (length > 40 || /[。，；]/u.test(text)) return false;
  const number = parseIssueNumber(text);
  return number !== undefined && (length <= 24 || number.endYear !== undefined);
}

/** Year and numbers of a 合刊 over two years; the second is the next, and its numbers begin with the first. */
function readOver(
  compact: string,
): Required<Pick<IssueNumber, 'year' | 'numbers' | 'endYear' | 'endNumbers'>> | undefined {
  const groups = OVER.exec(compact.replace(RUNNING, ''))?.groups;
  const [year, endYear] = [readFigure(groups?.year), readFigure(groups?.endYear)];
  const [numbers, endNumbers] = [readFigures(groups?.figures), readFigures(groups?.endFigures)];
  if (year === undefined || endYear !== year + 1 || numbers.length === 0 || endNumbers[0] !== 1)
    return undefined;
  return { year, numbers, endYear, endNumbers };
}

/** `9、10` → 9, 10; `9-11` and `9期至第11` → 9, 10, 11. */
function readFigures(figures: string | undefined): number[] {
  const parts = [
    ...(figures ?? '').matchAll(new RegExp(`(${FIGURE})([^\\d〇零○一二三四五六七八九十百]*)`, 'gu')),
  ];
  const numbers: number[] = [];
  for (const [place, [, figure]] of parts.entries()) {
    const number = readFigure(figure);
    if (number === undefined || number === 0) return [];
    const last = numbers.at(-1);
    const isSpan = /[-—–~～至]/u.test(parts[place - 1]?.[2] ?? '');
    if (isSpan && last !== undefined && number > last && number - last <= LONGEST)
      for (let between = last + 1; between < number; between += 1) numbers.push(between);
    numbers.push(number);
  }
  return numbers;
}

/** More numbers than this between two are no 合刊. */
const LONGEST = 60;

/** Without the white space print sets a short word with, its brackets full width: `增 刊(上)` → `增刊（上）`. */
function asPrinted(special: string): string {
  return special.replace(/\s+/gu, '').replaceAll('(', '（').replaceAll(')', '）');
}
