import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sketchLikeness, sketchOf } from '../../../src/identity/sketch.ts';
import { parseDocument } from '../../../src/document/parse.ts';
import { numberedTexts } from '../../../src/document/text.ts';
import { foldForComparison } from '../../../src/text/similarity.ts';
import { makeRandom } from '../../bench/random.ts';

const ISSUES = resolve(import.meta.dirname, '../../../content/issues');
const paragraphs = readdirSync(ISSUES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.mdx'))
  .flatMap((file) => numberedTexts(parseDocument(readFileSync(join(ISSUES, file), 'utf8'))));

/** The sketch as it is defined, slowly: votes of every 64-bit FNV-1a hash of three neighbouring characters. */
function slowSketch(text: string): string {
  const characters = [...text];
  const triples =
    characters.length < 3
      ? [text]
      : characters.slice(2).map((_, at) => characters.slice(at, at + 3).join(''));
  const hashes = triples.map((triple) =>
    new TextEncoder()
      .encode(triple)
      .reduce(
        (hash, byte) => BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n),
        0xcbf29ce484222325n,
      ),
  );
  const bits = Array.from({ length: 64 }, (_, bit) => {
    const set = hashes.filter((hash) => (hash >> BigInt(bit)) & 1n).length;
    return set > hashes.length - set ? 1n << BigInt(bit) : 0n;
  });
  return bits
    .reduce((sketch, bit) => sketch | bit, 0n)
    .toString(16)
    .padStart(16, '0');
}

/** Texts of any characters: ASCII, Han, of the higher planes, halves of pairs that stand alone. */
function randomTexts(count: number): string[] {
  const random = makeRandom(7);
  const ranges = [
    [0x20, 0x7e],
    [0x4e00, 0x9fff],
    [0x20000, 0x2a6df],
    [0x1f300, 0x1f5ff],
    [0xd800, 0xdfff],
  ] as const;
  return Array.from({ length: count }, () =>
    Array.from({ length: random.below(40) }, () => {
      const [from, to] = random.pick(ranges);
      return String.fromCodePoint(from + random.below(to - from + 1));
    }).join(''),
  );
}

describe('a sketch', () => {
  test('is the votes of the hashes of all triples, for every paragraph of the archive', () => {
    expect(paragraphs.length).toBeGreaterThan(600);
    const folded = paragraphs.map(foldForComparison);
    expect(folded.map(sketchOf)).toEqual(folded.map(slowSketch));
  });

  test('is the same for texts of any characters', () => {
    const texts = randomTexts(500);
    expect(texts.map(sketchOf)).toEqual(texts.map(slowSketch));
  });

  test.each([
    ['', 'cbf29ce484222325'],
    ['工', '1a57d01b6695ab30'],
    ['马吉孝', 'ec5407a95df82984'],
    ['𠮷野家𠮷', '4b92081521064b0b'],
  ])('of “%s” is %s for good, for it stands in every lock', (text, sketch) => {
    expect(sketchOf(text)).toBe(sketch);
  });
});

describe('the likeness of two sketches', () => {
  test.each([
    ['0000000000000000', '0000000000000000', 1],
    ['8000000000000001', '8000000000000001', 1],
    ['0000000000000000', '0000000000000001', 31 / 32],
    ['8000000000000000', '0000000000000000', 31 / 32],
    ['00000000ffff0000', '0000000000000000', 0.5],
    ['ffff000000000000', '0000000000000000', 0.5],
    ['ffffffffffffffff', '0000000000000000', 0],
  ])('%s and %s: %d', (a, b, likeness) => {
    expect(sketchLikeness(a, b)).toBe(likeness);
    expect(sketchLikeness(b, a)).toBe(likeness);
  });
});
