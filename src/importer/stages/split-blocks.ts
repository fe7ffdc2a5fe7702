import type { Block } from '../document.ts';

/** Cuts a text at blank lines and form feeds; lines that touch stay one block, parted by `\n`. */
export function splitBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let gap = 0;
  let open: Block | undefined;
  text.split('\n').forEach((raw, index) => {
    raw.split('\f').forEach((part, piece) => {
      if (piece > 0) {
        gap += PAGE_BREAK;
        open = undefined;
      }
      const line = part.replace(/^[ \u3000]+|[ \t\u3000]+$/gu, '');
      if (line === '') {
        if (piece === 0 && part === raw) gap += 1;
        open = undefined;
      } else if (open) {
        open.text += `\n${line}`;
      } else {
        open = { text: line, line: index + 1, gap };
        blocks.push(open);
        gap = 0;
      }
    });
  });
  return blocks;
}

/** A form feed counts as this many blank lines. */
const PAGE_BREAK = 2;
