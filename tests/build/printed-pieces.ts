import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { makeRandom } from '../bench/random.ts';
import { readBlocks, type WalkedBlock } from './read-pages.ts';
import type { searchInNode } from './search-in-node.ts';
import { substringTruth } from './substring-truth.ts';

const PIECES = 40;
const LENGTHS = [4, 6, 9, 14, 22, 36];

/** Pieces of what a built site prints, copied as they stand and typed without quotes: what has them stands first. */
export function printedPieces(site: string, engine: ReturnType<typeof searchInNode>) {
  const truth = substringTruth(site, 20261129);
  const random = makeRandom(20261129);
  const blocks = truth.pages.flatMap(({ row }) =>
    readBlocks(readFileSync(join(site, decodeURI(row.url), 'index.html'), 'utf8')),
  );

  return {
    /** Asks pieces with what a pattern finds in them, from blocks with it. */
    with: (pattern: RegExp) =>
      ask(
        blocks.filter(({ text }) => pattern.test(text)),
        pattern,
      ),
    /** Asks pieces from blocks that are one of some elements. */
    from: (tags: readonly string[]) =>
      ask(
        blocks.filter(({ tag, text }) => tags.includes(tag) && HAN.test(text)),
        HAN,
      ),
  };

  /** How many pieces there were, and how many came back exactly; fails if not all did. */
  async function ask(own: readonly WalkedBlock[], pattern: RegExp): Promise<[string, string]> {
    expect(own.length).toBeGreaterThan(0);
    const wrong: unknown[] = [];
    for (let round = 0; round < PIECES; round += 1) {
      const piece = pieceOf(own, pattern);
      const wanted = truth.find(piece);
      const found = await engine.find(piece);
      const first = found.slice(0, wanted.length).sort();
      if (first.join() !== wanted.join()) wrong.push({ piece, wanted, first, all: found.length });
    }
    expect(wrong).toEqual([]);
    return [String(PIECES), String(PIECES - wrong.length)];
  }

  /** A piece of a random block that is more than marks. */
  function pieceOf(own: readonly WalkedBlock[], pattern: RegExp): string {
    for (;;) {
      const piece = pieceAround(random.pick(own).text, pattern);
      if (/[\p{L}\p{N}]/u.test(piece)) return piece;
    }
  }

  /** A piece round what the pattern finds; one that begins with a hyphen would be an exclusion. */
  function pieceAround(text: string, pattern: RegExp): string {
    const characters = [...text];
    const places = characters.flatMap((_, place) =>
      pattern.test(characters.slice(Math.max(0, place - 1), place + 2).join('')) ? [place] : [],
    );
    const length = random.pick(LENGTHS);
    const start = Math.max(0, (places.length > 0 ? random.pick(places) : 0) - random.below(length));
    const piece = characters.slice(start, start + length).join('');
    return piece.trim().replace(/^[-－]+/u, '');
  }
}

const HAN = /\p{Script=Han}/u;
