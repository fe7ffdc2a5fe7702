/** A 发文字号 in its parts (GB/T 9704—2012, 7.2.5): 发文机关代字, 年份, 发文顺序号. */
export interface DocumentNumber {
  agency: string;
  year: number;
  serial: number;
}

const DOCUMENT_NUMBER = /^([\p{Script=Han}]{1,12})[〔[［(（【](\d{4})[〕\]］)）】]第?(\d{1,4})号$/u;

/** Reads a 发文字号 in any bracket: `青总发[2017]37号`, `青总发〔2017〕37号` → its parts; else undefined. */
export function parseDocumentNumber(text: string): DocumentNumber | undefined {
  const [, agency, year, serial] = DOCUMENT_NUMBER.exec(text.replace(/\s+/gu, '')) ?? [];
  return agency === undefined ? undefined : { agency, year: Number(year), serial: Number(serial) };
}

/** True for the number of an order, which names no body and no year: `第18号`. */
export function isOrderNumber(text: string): boolean {
  return /^第[\d一二三四五六七八九十百]{1,4}号$/u.test(text.replace(/\s+/gu, ''));
}

/** Prints a 发文字号 in the standard form, six-sided brackets: `青总发〔2022〕11号`. */
export function formatDocumentNumber(number: DocumentNumber): string {
  return `${number.agency}〔${number.year}〕${number.serial}号`;
}
