import { mapTexts, type TextHolder } from './map-texts.ts';
import type { Document, Inline } from './model.ts';
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
  const mark = <Holder extends TextHolder>(holder: Holder): Holder => {
    if (done || !holdsText(holder)) return holder;
    const at = plainText(holder.inlines).indexOf(words);
    if (at < 0) return holder;
    done = true;
    return { ...holder, inlines: insertAt(holder.inlines, at + words.length, number) };
  };
  return { ...document, blocks: mapTexts(document.blocks, mark) };
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
