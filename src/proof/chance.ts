import type { Secrets } from './collect-secrets.ts';
import type { Stretch } from './gram-table.ts';
import { BREAK, normalString, writeNormal } from './normal-form.ts';

/** Says of words in their normal form whether a text holds them that anybody may read. */
export type ShownTexts = (words: string) => boolean;

/** Makes what says so; the texts are brought into their form when it is first asked. */
export function listShown({ shown }: Pick<Secrets, 'shown'>): ShownTexts {
  let texts: string[] | undefined;
  return (words) => (texts ??= shown.map(normalString)).some((text) => text.includes(words));
}

/** The pieces of a stretch of a run between the breaks of its text: cells, lines, the end of a title and the text behind it. */
export function piecesOf(lines: Uint16Array, [start, end]: Stretch): string[] {
  const pieces: string[] = [];
  let place = 0;
  let from = -1;
  for (let at = 0; at < lines.length && place < end; at += 1) {
    const isBreak = lines[at] === BREAK;
    if (!isBreak && place >= start && from < 0) from = at;
    if (isBreak && from >= 0) {
      pieces.push(writeNormal(lines.subarray(from, at)));
      from = -1;
    }
    if (!isBreak) place += 1;
    if (place === end && from >= 0) pieces.push(writeNormal(lines.subarray(from, at + 1)));
  }
  return pieces;
}

/**
 * True where a hidden text only happens to hold what meets at one break of a shown one: `…市总工会` at the end of a by-line and
 * the first words of the text behind it. Both sides stand in texts that anybody may read, and one of them is most of the
 * stretch; what is put together of many short pieces, as the cells of a table are, tells more than they do.
 */
export function meetByChance(pieces: readonly string[], isShown: ShownTexts): boolean {
  return (
    pieces.length === 2 &&
    pieces.some(({ length }) => length >= MOST_OF_IT) &&
    pieces.every((one) => isShown(one))
  );
}

const MOST_OF_IT = 8;
