import type { Block, Document, Inline, Numbered } from './model.ts';

/** A stretch of plain text with the line of the file it begins on. */
export interface TextSpan {
  text: string;
  line: number;
  bold: boolean;
}

/** One block of running text as the reader sees it, Markdown marks gone. */
export interface TextBlock {
  kind: 'paragraph' | 'heading' | 'cell' | 'verse' | 'caption';
  /** Line of the file the block begins on. */
  line: number;
  spans: TextSpan[];
  /** Lasting number, where the lock is laid on. */
  number?: number;
}

/** The running text of a body block by block, for those who count and compare characters. */
export function textBlocks({ blocks }: Pick<Document, 'blocks'>): TextBlock[] {
  return blocks.flatMap((block) => blocksOf(block, []));
}

/** The text of a block in one string: `**一要**抓好` → `一要抓好`. */
export function blockText({ spans }: TextBlock): string {
  return spans.map(({ text }) => text).join('');
}

/** The text of a body as a reader sees it, a line for each block. */
export function bodyText(document: Pick<Document, 'blocks'>): string {
  return textBlocks(document).map(blockText).join('\n');
}

/** `prefix` is the figure of the list item the block begins. */
function blocksOf(block: Block, prefix: TextSpan[]): TextBlock[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return textBlock(block.type, block, [...prefix, ...spansOf(block.inlines, false)]);
    case 'picture':
      return textBlock('caption', block, spansOf(block.inlines, false));
    case 'verse':
      return inOrder(block.blocks, prefix).map((stanza) => ({ ...stanza, kind: 'verse' }));
    case 'table':
      return block.rows.flat().flatMap((cell) => textBlock('cell', cell, spansOf(cell.inlines, false)));
    case 'code':
      return textBlock('paragraph', block, [{ text: block.text, line: block.line, bold: false }]);
    case 'list':
      return block.items.flatMap(({ line, label, blocks }) =>
        inOrder(blocks, label === undefined ? [] : [{ text: label, line, bold: false }]),
      );
    case 'quote':
      return inOrder(block.blocks, prefix);
    case 'signature':
    case 'note':
      return inOrder(block.blocks, []);
    case 'page-mark':
    case 'rule':
    case 'withdrawn':
      return [];
  }
}

function inOrder(blocks: readonly Block[], prefix: TextSpan[]): TextBlock[] {
  return blocks.flatMap((block, place) => blocksOf(block, place === 0 ? prefix : []));
}

function textBlock(
  kind: TextBlock['kind'],
  { line, number }: { line: number } & Numbered,
  spans: TextSpan[],
): TextBlock[] {
  return spans.length > 0 ? [{ kind, line, spans, ...(number !== undefined && { number }) }] : [];
}

function spansOf(inlines: readonly Inline[], bold: boolean): TextSpan[] {
  return inlines.flatMap((inline): TextSpan[] => {
    switch (inline.type) {
      case 'text':
      case 'code':
        return [{ text: inline.text, line: inline.line, bold }];
      case 'break':
        return [{ text: '\n', line: inline.line, bold }];
      case 'strong':
        return spansOf(inline.inlines, true);
      case 'emphasis':
      case 'delete':
      case 'link':
      case 'named':
      case 'ruby':
        return spansOf(inline.inlines, bold);
      case 'note-reference':
      case 'page-mark':
      case 'correction-mark':
        return [];
    }
  });
}
