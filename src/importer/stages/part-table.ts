import type { Block } from '../document.ts';
import { readTableRow } from '../lines/read-marks.ts';

/** A row that only names its cells. */
const NAMES = /^(?:序号|篇名|题名|题目|标题|栏目)\t/u;

/** Contents set as a table, title, author and page in cells, become lines with tabs; the row that names the cells goes. */
export function partTable(blocks: Block[]): Block[] {
  const end = blocks.findIndex(({ text }) => !text.startsWith('|'));
  const table = end < 0 ? blocks : blocks.slice(0, end);
  const rows = table.flatMap((block) =>
    block.text.split('\n').map((text, index) => ({ text, line: block.line + index, gap: block.gap })),
  );
  const lines = rows.map((row) => ({ ...row, text: readCells(row.text).join('\t') }));
  return [...lines.filter(({ text }) => text !== '' && !NAMES.test(text)), ...blocks.slice(table.length)];
}

function readCells(row: string): string[] {
  return readTableRow(row).filter((cell) => !/^:?-*:?$/u.test(cell));
}
