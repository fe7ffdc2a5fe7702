import type { Block, HeadingBlock, ParagraphBlock, PictureBlock, TableCell } from './model.ts';

/** What holds a line of text of its own: a paragraph, a heading, a caption, a cell. */
export type TextHolder = ParagraphBlock | HeadingBlock | PictureBlock | TableCell;

/** Lays something on every text of some blocks, in reading order; all else stays as it is. */
export function mapTexts(
  blocks: readonly Block[],
  change: <Holder extends TextHolder>(holder: Holder) => Holder,
): Block[] {
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
      case 'picture':
        return change(block);
      case 'table':
        return { ...block, rows: block.rows.map((row) => row.map(change)) };
      case 'list':
        return {
          ...block,
          items: block.items.map((item) => ({ ...item, blocks: mapTexts(item.blocks, change) })),
        };
      case 'quote':
      case 'signature':
      case 'verse':
      case 'note':
        return { ...block, blocks: mapTexts(block.blocks, change) };
      case 'page-mark':
      case 'code':
      case 'rule':
      case 'withdrawn':
        return block;
    }
  });
}
