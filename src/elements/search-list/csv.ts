import type { LineSource } from '../../search/query/api.ts';
import { plainAddress, type TakenList } from './taken-list.ts';

/** What a table of Windows begins with so that it is read as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

const COLUMNS = [
  '序号',
  '前文',
  '命中',
  '后文',
  '篇名',
  '讲话人、作者',
  '刊期',
  '起始页',
  '日期',
  '网址',
] as const;

/**
 * Writes a list as a table for spreadsheet programs, a row a place; articles without a place of their own follow without a
 * number. A cell that such a program would reckon with or turn into a date stands in 「」: nothing is put before it that
 * could be taken for its text, and inside the brackets it is as printed.
 */
export function writeCsv({ lines, placeless, origin }: TakenList): string {
  const rows = [
    COLUMNS,
    ...lines.map(({ before, hit, behind, url, source }, place) => [
      String(place + 1),
      ...[before, hit, behind].map(guardText),
      ...cellsOf(source, url, origin),
    ]),
    ...placeless.map((source) => ['', '', '', '', ...cellsOf(source, source.url, origin)]),
  ];
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(quote).join(',')}\r\n`).join('');
}

function cellsOf({ title, people, issue, page, day }: LineSource, url: string, origin: string): string[] {
  return [...[title, people, issue].map(guardText), page, day, plainAddress(url, origin)];
}

/** Puts a text that begins like a formula, or is nothing but a number or a date, in 「」. */
export function guardText(text: string): string {
  const isFormula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text);
  const isNumber = /\p{Nd}/u.test(text) && !/[^\P{Script=Han}年月日时分秒]/u.test(text);
  return isFormula || isNumber ? `「${text}」` : text;
}

function quote(cell: string): string {
  return `"${cell.replace(/"/gu, '""')}"`;
}
