import type { TextChange } from './find-words.ts';

/** A table of a text as rows of cells; the first row is its head. */
export interface TextTable {
  from: number;
  to: number;
  /** As it is written. */
  text: string;
  rows: string[][];
  /** Signs under the head: `:--`, `---`. */
  rules: string[];
}

const RULE = /^ {0,3}\|?(?: *:?-+:? *\|)+ *(?::?-+:? *)?$/u;

/** The table a place of a text lies in; nothing outside of tables, and of one whose rows no grid can show. */
export function tableAt(text: string, at: number): TextTable | undefined {
  const lines = text.split('\n');
  const own = text.slice(0, at).split('\n').length - 1;
  const isRow = (index: number) => /^ {0,3}\|.*\|\s*$/u.test(lines[index] ?? '');
  if (!isRow(own)) return undefined;
  let [first, last] = [own, own];
  while (isRow(first - 1)) first -= 1;
  while (isRow(last + 1)) last += 1;
  const [head = '', rule = '', ...body] = lines.slice(first, last + 1);
  if (!RULE.test(rule)) return undefined;
  const from = lines.slice(0, first).reduce((sum, line) => sum + line.length + 1, 0);
  const to = from + lines.slice(first, last + 1).join('\n').length;
  const rows = [head, ...body].map(readRow);
  const width = rows[0]?.length ?? 0;
  const rules = readRow(rule);
  // What Markdown drops or fills up would be lost or invented by writing it anew.
  return rules.length === width && rows.every((row) => row.length === width)
    ? { from, to, text: text.slice(from, to), rows, rules }
    : undefined;
}

/** The change that writes a table after its cells were edited: rows that are as they were keep their bytes. */
export function writeTable(
  table: TextTable,
  rows: readonly string[][],
  rules: readonly string[],
): TextChange {
  const old = table.text.split('\n');
  const [oldHead = '', oldRule = '', ...oldBody] = old;
  const known = new Map([oldHead, ...oldBody].map((line) => [JSON.stringify(readRow(line)), line]));
  const write = (row: readonly string[]) =>
    known.get(JSON.stringify(row)) ?? `| ${row.map(writeCell).join(' | ')} |`;
  const rule =
    JSON.stringify(rules) === JSON.stringify(readRow(oldRule)) ? oldRule : `| ${rules.join(' | ')} |`;
  const [head = [], ...body] = rows;
  return { from: table.from, to: table.to, insert: [write(head), rule, ...body.map(write)].join('\n') };
}

function readRow(line: string): string[] {
  const inside = line.trim().replace(/^\|/u, '').replace(/\|$/u, '');
  // A bar with an odd number of strokes before it is a character of its cell.
  const cells = [''];
  for (const [piece] of inside.matchAll(/\\[\s\S]|\||[^\\|]+|\\$/gu)) {
    if (piece === '|') cells.push('');
    else cells.push((cells.pop() ?? '') + (piece === '\\|' ? '|' : piece));
  }
  return cells.map((cell) => cell.trim());
}

function writeCell(cell: string): string {
  return cell
    .replaceAll(/\s*\n\s*/gu, ' ')
    .trim()
    .replaceAll('|', '\\|');
}
