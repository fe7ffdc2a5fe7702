import type { Block, Document, Inline } from './model.ts';

/** The notes of a body in the order the text refers to them, from 1. */
export interface NoteNumbers {
  /** Number of a note by its label; one the text does not have gets the next. */
  numberOf(label: string): number;
  /** The notes that are referred to and stand in the file, by number. */
  listed: readonly { number: number; blocks: readonly Block[] }[];
}

/** Numbers the notes of a body; a note nobody refers to follows the others, so that none is lost. */
export function numberNotes({ blocks }: Pick<Document, 'blocks'>): NoteNumbers {
  const notes = new Map<string, readonly Block[]>();
  const labels: string[] = [];
  const refer = (label: string) => {
    if (!labels.includes(label)) labels.push(label);
  };
  const inLine = (inline: Inline): void => {
    if (inline.type === 'note-reference') refer(inline.label);
    if ('inlines' in inline) inline.inlines.forEach(inLine);
  };
  const inBlock = (block: Block): void => {
    if (block.type === 'note') notes.set(block.label, notes.get(block.label) ?? block.blocks);
    else if ('inlines' in block) block.inlines.forEach(inLine);
    else if (block.type === 'table') block.rows.flat().forEach(({ inlines }) => inlines.forEach(inLine));
    else if (block.type === 'list') block.items.forEach((item) => item.blocks.forEach(inBlock));
    else if ('blocks' in block) block.blocks.forEach(inBlock);
  };
  blocks.forEach(inBlock);
  for (const inner of notes.values()) inner.forEach(inBlock);
  for (const label of notes.keys()) refer(label);
  return {
    numberOf(label) {
      refer(label);
      return labels.indexOf(label) + 1;
    },
    listed: labels.flatMap((label, place) => {
      const found = notes.get(label);
      return found ? [{ number: place + 1, blocks: found }] : [];
    }),
  };
}
