import { labelsOf, wordsBeside } from '../schema/printed.ts';
import type { Setting } from '../schema/printed.ts';

/** A pattern for any label of a field, the longest first: `(?:编者按|按)`. */
export function labelPattern(print: Setting): string {
  return anyOf(labelsOf(print));
}

/** A pattern for any word a source prints beside the value of a field: `(?:作者名片|作者简介|作者)`. */
export function wordPattern(print: Parameters<typeof wordsBeside>[0]): string {
  return anyOf(wordsBeside(print));
}

/** A pattern for a label whose characters may stand apart: `目 录`. */
export function spacedPattern(print: Setting): string {
  return anyOf(labelsOf(print), '\\s*');
}

function anyOf(words: readonly string[], joint = ''): string {
  const patterns = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => [...word].map(escapeCharacter).join(joint));
  return `(?:${patterns.join('|')})`;
}

function escapeCharacter(character: string): string {
  return /[()]/u.test(character) ? `\\${character}` : character;
}
