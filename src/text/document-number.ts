/** A 发文字号 in its parts (GB/T 9704—2012, 7.2.5): 发文机关代字, 年份, 发文顺序号. */
export interface DocumentNumber {
  agency: string;
  year: number;
  serial: number;
  /** The year is printed in two figures, as before the standard: `〔83〕`. */
  shortYear?: true;
  /** The year stands in front, as was usual then: `（75）示工字第8号`. */
  yearFirst?: true;
}

const AGENCY = '\\p{Script=Han}{1,12}';
/** Two figures are those of the years before computers: `〔83〕`. */
const YEAR = '[〔[［(（【﹝]\\s*(?:\\d{4}|[4-9]\\d)\\s*[〕\\]］)）】﹞]';
const NUMBER = `(?:${AGENCY}\\s*${YEAR}|${YEAR}\\s*${AGENCY})\\s*第?\\s*\\d{1,5}\\s*[号號]`;
const BRACKETED_YEAR = new RegExp(YEAR, 'u');
const WHOLE = new RegExp(`^${NUMBER}$`, 'u');
const IN_LINE = new RegExp(
  `^(?<before>(?:.*[\\s：:])?)(?:发?文字?号[：:]?\\s*)?(?<number>${NUMBER})(?=$|[\\s，（(]|签发|总第)`,
  'u',
);

/** Reads a 发文字号 in any bracket: `青总发[2017]37号`, `青总发〔2017〕37号` → its parts; else undefined. */
export function parseDocumentNumber(text: string): DocumentNumber | undefined {
  const plain = text.replace(/\s+/gu, '');
  if (!WHOLE.test(plain)) return undefined;
  const [, year = '', serial] = /(\d{4}|\d{2})[^\d]+(\d{1,5})/u.exec(plain) ?? [];
  const agency = plain.replace(BRACKETED_YEAR, '').replace(/第?\d+[号號]$/u, '');
  return {
    agency,
    year: Number(year) + (year.length === 2 ? 1900 : 0),
    serial: Number(serial),
    ...(year.length === 2 && { shortYear: true as const }),
    ...(!/^\p{Script=Han}/u.test(plain) && { yearFirst: true as const }),
  };
}

/** Finds a 发文字号 in a line that says other things beside it: `示总发〔2024〕15号　签发人：李某` → it and the rest. */
export function findDocumentNumber(line: string): { number: DocumentNumber; beside: string } | undefined {
  const groups = IN_LINE.exec(line)?.groups;
  const number = parseDocumentNumber(groups?.number ?? '');
  if (!groups || !number) return undefined;
  const { before = '', number: words = '' } = groups;
  const behind = line.slice(line.indexOf(words, before.length) + words.length);
  return { number, beside: `${before.replace(/发?文字?号[：:]?\s*$/u, '')} ${behind}`.trim() };
}

/** True for the number of an order or an announcement, which names no body: `第18号`, `2023年第17号`. */
export function isOrderNumber(text: string): boolean {
  return /^(?:\d{4}年)?第[\d一二三四五六七八九十百]{1,4}号$/u.test(text.replace(/\s+/gu, ''));
}

/** Prints a 发文字号 in the standard form, six-sided brackets: `青总发〔2022〕11号`. */
export function formatDocumentNumber(number: DocumentNumber): string {
  const { agency, serial } = number;
  const year = number.shortYear ? String(number.year).slice(2) : number.year;
  return number.yearFirst ? `（${year}）${agency}第${serial}号` : `${agency}〔${year}〕${serial}号`;
}
