import type { LineSource } from '../../search/query/api.ts';
import { guardText, writeCsv } from '../../text/csv.ts';
import { plainAddress, type TakenList } from './taken-list.ts';

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

/** Writes a list as a table, a row a place; articles without a place of their own follow without a number. */
export function writeList({ lines, placeless, root }: TakenList): string {
  return writeCsv([
    COLUMNS,
    ...lines.map(({ before, hit, behind, url, source }, place) => [
      String(place + 1),
      ...[before, hit, behind].map(guardText),
      ...cellsOf(source, url, root),
    ]),
    ...placeless.map((source) => ['', '', '', '', ...cellsOf(source, source.url, root)]),
  ]);
}

function cellsOf(
  { title, people, issue, page, day }: LineSource,
  url: string,
  root: TakenList['root'],
): string[] {
  return [...[title, people, issue].map(guardText), page, day, plainAddress(url, root)];
}
