import type { TextHolder } from './map-texts.ts';
import type { Block, Document, Inline } from './model.ts';

/** A block that has a lasting number of its own. */
export type NumberedBlock = TextHolder;

/** The bare text of inlines, as numbers and corrections see it: breaks, marks and note references have none. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(textOf).join('');
}

/** The numbered blocks of a body in reading order: paragraphs, headings, cells and captions that hold text. */
export function numberedBlocks({ blocks }: Pick<Document, 'blocks'>): NumberedBlock[] {
  return blocks.flatMap(numberedIn);
}

/** The texts of the numbered blocks, for the lock of lasting numbers. */
export function numberedTexts(document: Pick<Document, 'blocks'>): string[] {
  return numberedBlocks(document).map(({ inlines }) => plainText(inlines));
}

/** Every page mark of a body, in its order. */
export function findPageMarks({
  blocks,
}: Pick<Document, 'blocks'>): { page: number | undefined; line: number }[] {
  return blocks.flatMap(marksIn);
}

function textOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.text;
    case 'strong':
    case 'emphasis':
    case 'delete':
    case 'link':
    case 'named':
    case 'ruby':
      return plainText(inline.inlines);
    case 'break':
    case 'note-reference':
    case 'page-mark':
    case 'correction-mark':
      return '';
  }
}

function numberedIn(block: Block): NumberedBlock[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'picture':
      return holdsText(block) ? [block] : [];
    case 'table':
      return block.rows.flat().filter(holdsText);
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks.flatMap(numberedIn));
    case 'quote':
    case 'signature':
    case 'verse':
    case 'note':
      return block.blocks.flatMap(numberedIn);
    case 'page-mark':
    case 'code':
    case 'rule':
    case 'withdrawn':
      return [];
  }
}

/** True where a block holds text; one of white space alone gets no number. */
export function holdsText({ inlines }: { inlines: readonly Inline[] }): boolean {
  return plainText(inlines).trim() !== '';
}

function marksIn(block: Block): { page: number | undefined; line: number }[] {
  switch (block.type) {
    case 'page-mark':
      return [{ page: block.page, line: block.line }];
    case 'paragraph':
    case 'heading':
    case 'picture':
      return block.inlines.flatMap(marksInLine);
    case 'table':
      return block.rows.flat().flatMap(({ inlines }) => inlines.flatMap(marksInLine));
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks.flatMap(marksIn));
    case 'quote':
    case 'signature':
    case 'verse':
    case 'note':
      return block.blocks.flatMap(marksIn);
    case 'code':
    case 'rule':
    case 'withdrawn':
      return [];
  }
}

function marksInLine(inline: Inline): { page: number | undefined; line: number }[] {
  if (inline.type === 'page-mark') return [{ page: inline.page, line: inline.line }];
  return 'inlines' in inline ? inline.inlines.flatMap(marksInLine) : [];
}
