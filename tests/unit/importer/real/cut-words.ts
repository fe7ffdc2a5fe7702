import type { Stretch } from './real-text.ts';

const LENGTHS = [1, 7, 2, 19, 3, 1, 1, 11, 5, 40];

/** Cuts words in odd runs, the same in each run of the test. */
export function cutWords(words: string, seed: number): string[] {
  const characters = [...words];
  const pieces: string[] = [];
  for (let at = 0, turn = seed; at < characters.length; turn += 1) {
    const length = LENGTHS[turn % LENGTHS.length] ?? 1;
    pieces.push(characters.slice(at, at + length).join(''));
    at += length;
  }
  return pieces;
}

/** Takes a printed number off the front of a paragraph. */
export function dropLabel(stretches: readonly Stretch[], length: number): Stretch[] {
  let left = length;
  return stretches.map(({ words, bold }) => {
    const kept = words.slice(left);
    left = Math.max(0, left - words.length);
    return { words: kept, bold };
  });
}

/** The three characters that XML keeps for itself. */
export function escapeXml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
