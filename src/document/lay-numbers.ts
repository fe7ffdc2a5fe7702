import { mapTexts, type TextHolder } from './map-texts.ts';
import type { Block, Document } from './model.ts';
import { holdsText, numberedBlocks } from './text.ts';

/** Which number goes where in a body, as its lock says. */
export interface NumberLayout {
  /** Number of each numbered block, in reading order. */
  numbers: readonly number[];
  /** Numbers whose text went into another paragraph, by the number that holds it now, in the order of their anchors. */
  merged: ReadonlyMap<number, readonly number[]>;
  /** Withdrawn paragraphs in their order, each with the number of the live paragraph it follows, if there is one. */
  withdrawn: readonly { number: number; reason: string; after: number | undefined }[];
}

/**
 * Gives every paragraph its lasting number. A paragraph merged into another leaves its address there; a withdrawn one
 * leaves a block that says so behind the piece of the text it followed.
 */
export function layNumbers(document: Document, layout: NumberLayout): Document {
  const numberOf = new Map<object, number>();
  numberedBlocks(document).forEach((block, place) => {
    const number = layout.numbers[place];
    if (number !== undefined) numberOf.set(block, number);
  });
  const number = <Holder extends TextHolder>(holder: Holder): Holder => {
    const own = numberOf.get(holder);
    if (own === undefined || !holdsText(holder)) return holder;
    const merged = layout.merged.get(own);
    return { ...holder, number: own, ...(merged && { merged }) };
  };
  return { ...document, blocks: setNotices(mapTexts(document.blocks, number), layout) };
}

/** Puts each withdrawal behind the top block that holds the paragraph it followed, or before all. */
function setNotices(blocks: Block[], { withdrawn, merged }: NumberLayout): Block[] {
  const result = [...blocks];
  for (const { number, reason, after } of withdrawn) {
    const place = after === undefined ? -1 : result.findIndex((block) => holds(block, after));
    const taken = merged.get(number);
    const line = result[Math.max(place, 0)]?.line ?? 1;
    result.splice(place + 1, 0, { type: 'withdrawn', line, number, reason, ...(taken && { merged: taken }) });
  }
  return result;
}

function holds(block: Block, number: number): boolean {
  return numberedBlocks({ blocks: [block] }).some((one) => one.number === number);
}
