import type { Block, Document, Inline } from './model.ts';
import { holdsText, plainText } from './text.ts';

/**
 * Sets a mark behind each place a correction or query speaks of: the n-th words of the list get the mark n, at the first
 * numbered block that holds them; words that stand in a field, or undefined, get none.
 */
export function markCorrections(document: Document, words: readonly (string | undefined)[]): Document {
  return words.reduce<Document>(
    (current, one, place) => (one === undefined ? current : markFirst(current, one, place + 1)),
    document,
  );
}

function markFirst(document: Document, words: string, number: number): Document {
  let done = false;
  const mark = <Item extends { inlines: readonly Inline[] }>(item: Item): Item => {
    if (done || !holdsText(item)) return item;
    const at = plainText(item.inlines).indexOf(words);
    if (at < 0) return item;
    done = true;
    return { ...item, inlines: insertAt(item.inlines, at + words.length, number) };
  };
  const visit = (block: Block): Block => {
    if (done) return block;
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return mark(block);
      case 'table':
        return { ...block, rows: block.rows.map((row) => row.map(mark)) };
      case 'list':
        return { ...block, items: block.items.map((item) => ({ ...item, blocks: item.blocks.map(visit) })) };
      case 'quote':
      case 'signature':
      case 'note':
        return { ...block, blocks: block.blocks.map(visit) };
      case 'page-mark':
      case 'code':
      case 'rule':
      case 'withdrawn':
        return block;
    }
  };
  return { ...document, blocks: document.blocks.map(visit) };
}

/** Walks down to the text that ends at or behind an offset and parts it there. */
function insertAt(inlines: readonly Inline[], offset: number, number: number): Inline[] {
  const result: Inline[] = [];
  let passed = 0;
  let done = false;
  for (const inline of inlines) {
    const length = plainText([inline]).length;
    if (done || passed + length < offset) {
      result.push(inline);
    } else {
      done = true;
      result.push(...partAt(inline, offset - passed, number));
    }
    passed += length;
  }
  return result;
}

function partAt(inline: Inline, offset: number, number: number): Inline[] {
  const mark: Inline = { type: 'correction-mark', number };
  if (inline.type === 'text') {
    const [before, after] = [inline.text.slice(0, offset), inline.text.slice(offset)];
    return [{ ...inline, text: before }, mark, ...(after === '' ? [] : [{ ...inline, text: after }])];
  }
  return 'inlines' in inline
    ? [{ ...inline, inlines: insertAt(inline.inlines, offset, number) }]
    : [inline, mark];
}
