import type { CellAlign, TableBlock, TableCell } from '../../document/model.ts';
import { textBlocks, blockText } from '../../document/text-blocks.ts';
import { emWidth } from '../../text/em-width.ts';
import { element } from '../xml.ts';
import type { XmlElement } from '../xml.ts';
import { inlineRuns } from './inlines.ts';
import type { TextContext } from './inlines.ts';
import { paragraph, rule, value } from './markup.ts';
import type { Twips } from './markup.ts';

/** A table as wide as the text, its head repeated on every page, and an empty line that parts it from a next one. */
export function tableElements(table: TableBlock, context: TextContext): XmlElement[] {
  const { width } = context.story.sheet;
  const columns = columnWidths(table, width);
  const [head, ...rows] = table.rows;
  return [
    element(
      'w:tbl',
      {},
      element(
        'w:tblPr',
        {},
        element('w:tblW', { 'w:w': String(width), 'w:type': 'dxa' }),
        element('w:tblBorders', {}, borders()),
        element('w:tblLayout', { 'w:type': 'fixed' }),
      ),
      element(
        'w:tblGrid',
        {},
        columns.map((column) => element('w:gridCol', { 'w:w': String(column) })),
      ),
      head && rowElement(head, columns, table.align, context, true),
      rows.map((cells) => rowElement(cells, columns, table.align, context, false)),
    ),
    paragraph('TableCell', undefined),
  ];
}

function rowElement(
  cells: readonly TableCell[],
  columns: readonly Twips[],
  align: TableBlock['align'],
  context: TextContext,
  isHead: boolean,
): XmlElement {
  return element(
    'w:tr',
    {},
    element('w:trPr', {}, element('w:cantSplit'), isHead ? element('w:tblHeader') : undefined),
    columns.map((column, index) =>
      element(
        'w:tc',
        {},
        element(
          'w:tcPr',
          {},
          element('w:tcW', { 'w:w': String(column), 'w:type': 'dxa' }),
          value('w:vAlign', 'center'),
        ),
        paragraph(
          isHead ? 'TableHead' : 'TableCell',
          inlineRuns(cells[index]?.inlines ?? [], context),
          lookOf(align[index], isHead),
        ),
      ),
    ),
  );
}

function lookOf(align: CellAlign | null | undefined, isHead: boolean): { align?: CellAlign } {
  return align == null || isHead ? {} : { align };
}

/** A column gets room by its longest cell, as far as that goes: one of figures is narrow, one of sentences wide. */
function columnWidths({ rows }: TableBlock, width: Twips): Twips[] {
  const count = Math.max(1, ...rows.map((row) => row.length));
  const longest = Array.from({ length: count }, (_, column) =>
    Math.min(20, Math.max(3, ...rows.map((row) => cellWidth(row[column])))),
  );
  const sum = longest.reduce((all, one) => all + one, 0);
  return longest.map((one) => Math.floor((one / sum) * width));
}

function cellWidth(cell: TableCell | undefined): number {
  if (!cell) return 0;
  const blocks = textBlocks({ blocks: [{ type: 'paragraph', ...cell }] });
  return emWidth(blocks.map(blockText).join(''));
}

function borders(): XmlElement[] {
  return ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => rule(`w:${side}`, 0.18));
}
