import { quote } from '../quote.ts';
import type { SourceBlock, SourceCell } from '../source-document.ts';
import { childOf, childrenOf, valueOf } from './parse-xml.ts';
import type { XmlElement } from './parse-xml.ts';
import { plainText } from './plain-text.ts';
import { tell } from './reading.ts';
import type { Reading } from './reading.ts';

/** Reads a table; cells that are merged, across or down, become one cell where they begin. */
export function readTable(table: XmlElement, reading: Reading): SourceBlock[] {
  const place = { paragraph: reading.paragraph + reading.step };
  /** The cell that still grows downward, by the column in which it begins. */
  const growing = new Map<number, SourceCell>();
  const rows = partsOf(table, 'w:tr')
    .filter((row) => !isDeleted(row, reading))
    .map((row) => readRow(row, growing, reading));
  return [{ type: 'table', place, rows }];
}

function readRow(row: XmlElement, growing: Map<number, SourceCell>, reading: Reading): SourceCell[] {
  const cells: SourceCell[] = [];
  let column = Number(valueOf(childOf(row, 'w:trPr'), 'w:gridBefore') ?? 0);
  for (const element of partsOf(row, 'w:tc')) {
    const properties = childOf(element, 'w:tcPr');
    const columns = Number(valueOf(properties, 'w:gridSpan') ?? 1);
    const [down, across] = [childOf(properties, 'w:vMerge'), childOf(properties, 'w:hMerge')];
    const above = growing.get(column);
    const left = cells.at(-1);
    if (across && across.attributes.get('w:val') !== 'restart' && left) {
      left.columns += columns;
      tellCovered(element, reading);
    } else if (down && down.attributes.get('w:val') !== 'restart' && above) {
      above.rows += 1;
      tellCovered(element, reading);
    } else {
      const cell = { column, columns, rows: 1, blocks: reading.readBlocks(childrenOf(element), reading) };
      cells.push(cell);
      if (down) growing.set(column, cell);
      else growing.delete(column);
    }
    column += columns;
  }
  return cells;
}

/** Rows or cells, out of whatever frames them. */
function partsOf(parent: XmlElement, name: 'w:tr' | 'w:tc'): XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    const frames = ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'];
    return frames.includes(child.name) ? partsOf(child, name) : [];
  });
}

function isDeleted(row: XmlElement, reading: Reading): boolean {
  if (!childOf(childOf(row, 'w:trPr'), 'w:del')) return false;
  tell(reading, 'change', `修订已删去的表格行未收入：${quote(plainText(row))}`);
  return true;
}

/** Paragraphs count as Word counts them, though a merged cell does not show what it covers. */
function tellCovered(element: XmlElement, reading: Reading): void {
  reading.paragraph += childrenOf(element, 'w:p').length * reading.step;
  const words = plainText(element);
  if (words.trim() !== '') tell(reading, 'doubt', `合并单元格盖住的文字未收入：${quote(words)}`);
}
