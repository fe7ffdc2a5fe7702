import type { SourceBlock, SourceCell, SourceParagraph, SourceTable } from '../source-document.ts';
import { wordsOf } from './caption-shapes.ts';

/** Blocks of which tables that only lay out pictures are taken apart. */
export interface LaidOut {
  blocks: SourceBlock[];
  /** Paragraphs that stood in the cell under a picture. */
  captions: ReadonlySet<SourceParagraph>;
}

/**
 * Takes tables apart whose rows are pictures and the words under them: each picture comes before its own words, and
 * several that share one cell of words before these. Any other table stays.
 */
export function layOutGrids(blocks: readonly SourceBlock[]): LaidOut {
  const captions = new Set<SourceParagraph>();
  const laid = blocks.flatMap((block) => {
    const rows = block.type === 'table' ? pairRows(block) : undefined;
    return rows ? rows.flatMap((row) => layOutRow(row, captions)) : [block];
  });
  return { blocks: laid, captions };
}

/** A row of pictures with the row of words under it, if there is one. */
interface PictureRow {
  pictures: readonly SourceCell[];
  words: readonly SourceCell[];
}

function pairRows({ rows }: SourceTable): PictureRow[] | undefined {
  const paired: PictureRow[] = [];
  let open: PictureRow | undefined;
  for (const row of rows) {
    const cells = row.filter((cell) => cell.blocks.some((block) => !isEmpty(block)));
    if (cells.length === 0) continue;
    if (cells.every((cell) => cell.blocks.every(isShort) && holdsPicture(cell))) {
      open = { pictures: cells, words: [] };
      paired.push(open);
    } else if (open && cells.every((cell) => cell.blocks.every(isShort) && !holdsPicture(cell))) {
      open.words = cells;
      open = undefined;
    } else return undefined;
  }
  return paired.length > 0 ? paired : undefined;
}

function layOutRow({ pictures, words }: PictureRow, captions: Set<SourceParagraph>): SourceBlock[] {
  const under = (picture: SourceCell) =>
    words.find(
      (cell) => cell.column < picture.column + picture.columns && picture.column < cell.column + cell.columns,
    );
  return pictures.flatMap((picture, index) => {
    const cell = under(picture);
    const next = pictures[index + 1];
    if (!cell || (next && under(next) === cell)) return picture.blocks;
    for (const block of cell.blocks) if (block.type === 'paragraph') captions.add(block);
    return [...picture.blocks, ...cell.blocks];
  });
}

function holdsPicture({ blocks }: SourceCell): boolean {
  return blocks.some(
    (block) => block.type === 'paragraph' && block.inlines.some(({ type }) => type === 'picture'),
  );
}

function isEmpty(block: SourceBlock): boolean {
  return (
    block.type === 'paragraph' &&
    block.inlines.every(({ type }) => type !== 'picture') &&
    wordsOf(block) === ''
  );
}

function isShort(block: SourceBlock): boolean {
  return block.type === 'paragraph' && [...wordsOf(block)].length <= 80;
}
