import { mapTexts } from './map-texts.ts';
import type { Document, Inline } from './model.ts';

/**
 * Closes the lines of the file: where one ends inside a paragraph print has nothing, between two Latin words a space; blanks
 * that somebody typed for the indent of a paragraph go. A browser made a space of the first, and set the second beside its own.
 */
export function closeLines(document: Document): Document {
  return {
    ...document,
    blocks: document.blocks.flatMap((block) =>
      // Of verse the blanks before a line are its form; its lines are broken already.
      block.type === 'verse'
        ? [block]
        : mapTexts([block], (holder) => ({ ...holder, inlines: closeInlines(holder.inlines) })),
    ),
  };
}

function closeInlines(inlines: readonly Inline[]): readonly Inline[] {
  const whole = spell(inlines);
  return /\n|^\s|\s$/u.test(whole) ? closeIn(inlines, { whole, at: 0 }) : inlines;
}

interface Place {
  whole: string;
  /** Where the next inline begins in it. */
  at: number;
}

function closeIn(inlines: readonly Inline[], place: Place): Inline[] {
  return inlines.map((inline): Inline => {
    if ('inlines' in inline) return { ...inline, inlines: closeIn(inline.inlines, place) };
    const from = place.at;
    place.at += spell([inline]).length;
    return inline.type === 'text' ? { ...inline, text: closeText(inline.text, from, place.whole) } : inline;
  });
}

function closeText(text: string, from: number, whole: string): string {
  const inside = text.replace(/\s*\n\s*/gu, (found, at: number) => {
    const isLatin = [whole[from + at - 1], whole[from + at + found.length]].every((one) =>
      LATIN.test(one ?? ''),
    );
    return isLatin ? ' ' : '';
  });
  const begun = from === 0 ? inside.trimStart() : inside;
  return from + text.length === whole.length ? begun.trimEnd() : begun;
}

const LATIN = /^[!-~]$/u;

/** The characters of inlines; what has none of its own is a sign that is no blank. */
function spell(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) =>
      'inlines' in inline ? spell(inline.inlines) : 'text' in inline ? inline.text : '\ufffc',
    )
    .join('');
}
