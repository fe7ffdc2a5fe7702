import { editDistance } from '../text/distance.ts';
import { foldForComparison } from '../text/similarity.ts';
import { sketchLikeness, sketchOf } from './sketch.ts';

/** What is remembered of a paragraph, so that it is known again after its text was edited. */
export interface Fingerprint {
  /** First and last folded characters. */
  opening: string;
  closing: string;
  /** Folded characters in all. */
  length: number;
  /** Likeness sketch: similar texts differ in few bits. */
  sketch: string;
}

/** Folded characters kept of either end. */
export const END_LENGTH = 10;

/** Takes the fingerprint of a paragraph's text; width, case, white space and marks make no difference. */
export function fingerprint(text: string): Fingerprint {
  const folded = foldForComparison(text);
  const characters = [...folded];
  return {
    opening: characters.slice(0, END_LENGTH).join(''),
    closing: characters.slice(-END_LENGTH).join(''),
    length: characters.length,
    sketch: sketchOf(folded),
  };
}

/** True for fingerprints of the same text. */
export function isSameText(a: Fingerprint, b: Fingerprint): boolean {
  return a.sketch === b.sketch && a.length === b.length && a.opening === b.opening && a.closing === b.closing;
}

/**
 * Likeness of two paragraphs: near 0 for strangers, above 0.6 for a text and its correction. Short ones are compared
 * character by character, for their sketches change with every one: `马吉季` and `马吉孝` have 0.67.
 */
export function likeness(a: Fingerprint, b: Fingerprint): number {
  const [left, right] = [wholeText(a), wholeText(b)];
  if (left !== undefined && right !== undefined)
    return 1 - editDistance(left, right) / Math.max(a.length, b.length, 1);
  const ends = (a.opening === b.opening ? 0.25 : 0) + (a.closing === b.closing ? 0.25 : 0);
  return sketchLikeness(a.sketch, b.sketch) + ends;
}

/** The folded text of a paragraph whose two ends are all of it. */
function wholeText({ opening, closing, length }: Fingerprint): string | undefined {
  if (length > 2 * END_LENGTH) return undefined;
  return opening + [...closing].slice([...opening].length + [...closing].length - length).join('');
}
