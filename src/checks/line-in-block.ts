import type { TextBlock } from '../document/text-blocks.ts';

/** Line of the file on which a character of a block stands, by its offset in `blockText`. */
export function lineInBlock(block: TextBlock, offset: number): number {
  let rest = offset;
  for (const { text, line } of block.spans) {
    if (rest < text.length) return line + text.slice(0, rest).split('\n').length - 1;
    rest -= text.length;
  }
  return block.line;
}
