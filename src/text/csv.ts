/** What a table of Windows begins with so that it is read as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Writes rows of cells as a table for spreadsheet programs (RFC 4180): every cell in quotation marks, lines ending in CR LF. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(quote).join(',')}\r\n`).join('');
}

/**
 * Puts a text that such a program would reckon with or turn into a date in 「」: nothing is put before it that could be
 * taken for its text, and inside the brackets it is as printed.
 */
export function guardText(text: string): string {
  const isFormula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text);
  const isNumber = /\p{Nd}/u.test(text) && !/[^\P{Script=Han}年月日时分秒]/u.test(text);
  return isFormula || isNumber ? `「${text}」` : text;
}

function quote(cell: string): string {
  return `"${cell.replace(/"/gu, '""')}"`;
}
