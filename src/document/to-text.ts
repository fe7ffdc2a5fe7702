import { emWidth } from '../text/em-width.ts';
import type { Block, Document, Inline } from './model.ts';
import { numberNotes, type NoteNumbers } from './notes.ts';

/** Two ideographic spaces, the indent of a Chinese paragraph. */
export const INDENT = '　　';

/** Characters of a line by which a signature is set to its right end. */
const LINE = 30;

/**
 * Writes a body as blocks of plain text: paragraphs with their indent, headings without, signatures at the right, the
 * rows of a table with tabs (so that they paste into a spreadsheet), notes at the end.
 */
export function writeText(document: Pick<Document, 'blocks'>): string[] {
  const notes = numberNotes(document);
  const context: Context = { indent: INDENT, notes };
  return [
    ...document.blocks.flatMap((block) => writeBlock(block, context)),
    ...notes.listed.map(
      ({ number, blocks }) => `［${number}］${blocks.map((block) => inlineText(block, context)).join('\n')}`,
    ),
  ];
}

/** Sets lines to the right end of the page: a signature and its date. */
export function alignEnd(lines: readonly string[]): string {
  return lines.map((line) => '　'.repeat(Math.max(4, Math.floor(LINE - emWidth(line)))) + line).join('\n');
}

interface Context {
  indent: string;
  notes: NoteNumbers;
}

function writeBlock(block: Block, context: Context): string[] {
  const { indent } = context;
  switch (block.type) {
    case 'paragraph':
      return [indent + inlineText(block, context).replaceAll('\n', `\n${indent}`)];
    case 'heading':
      return [inlineText(block, context)];
    case 'quote':
      return block.blocks.flatMap((child) => writeBlock(child, { ...context, indent: indent + INDENT }));
    case 'list':
      return block.items.flatMap(({ blocks }, index) => {
        const mark = block.ordered ? `${block.start + index}. ` : '· ';
        return blocks
          .flatMap((child) => writeBlock(child, context))
          .map((text, place) => (place === 0 ? indent + mark + text.trimStart() : text));
      });
    case 'table':
      return [block.rows.map((row) => row.map((cell) => inlineText(cell, context)).join('\t')).join('\n')];
    case 'signature':
      return [alignEnd(block.blocks.map((child) => inlineText(child, context)))];
    case 'code':
      return [block.text];
    case 'rule':
      return [`${INDENT}＊　＊　＊`];
    case 'verse':
      return block.blocks.flatMap((child) => writeBlock(child, context));
    case 'picture': {
      const words = inlineText(block, context) || block.alt;
      return [words === '' ? '［图片］' : `［图片：${words}］`];
    }
    case 'page-mark':
    case 'note':
    case 'withdrawn':
      return [];
  }
}

/** The text of a block in one line, that of its parts one after the other. */
function inlineText(block: Block | { inlines: readonly Inline[] }, context: Context): string {
  if ('inlines' in block) return block.inlines.map((inline) => writeInline(inline, context)).join('');
  return 'blocks' in block ? block.blocks.map((child) => inlineText(child, context)).join('') : '';
}

function writeInline(inline: Inline, context: Context): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.text;
    case 'break':
      return '\n';
    case 'strong':
    case 'emphasis':
    case 'delete':
    case 'link':
    case 'named':
      return inline.inlines.map((child) => writeInline(child, context)).join('');
    case 'ruby':
      return `${inline.inlines.map((child) => writeInline(child, context)).join('')}（${inline.reading}）`;
    case 'note-reference':
      return `［${context.notes.numberOf(inline.label)}］`;
    case 'page-mark':
    case 'correction-mark':
      return '';
  }
}
