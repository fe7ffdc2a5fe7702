import { describe, expect, test } from 'vitest';
import { makeGramFinder } from '../../../src/proof/gram-finder.ts';
import { makeGramTable } from '../../../src/proof/gram-table.ts';
import { normalise, normalString } from '../../../src/proof/normal-form.ts';
import { makeTokenTree } from '../../../src/proof/token-tree.ts';
import { makeWordFinder, type SoughtWord } from '../../../src/proof/word-finder.ts';
import { makeRandom } from '../../bench/random.ts';

const ALPHABET = [...'工会职法-/a1 。\n'];

/** Texts of few characters, so that much in them is nearly alike. */
function makeTexts(seed: number, count: number, length: number): string[] {
  const random = makeRandom(seed);
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + random.below(length) }, () => random.pick(ALPHABET)).join(''),
  );
}

describe('what looks at few places finds what looking at each would', () => {
  test.each([1, 2, 3])('words of every length, whole or not (%i)', (seed) => {
    const random = makeRandom(seed);
    const texts = makeTexts(seed, 300, 80).map((text) => [...text, ...text.slice(0, 30)].join(''));
    const words: SoughtWord[] = texts.flatMap((text) => {
      const start = random.below(text.length);
      const word = normalString(text.slice(start, start + 2 + random.below(28)).replace(/\n/g, ''));
      return word.length > 1 ? [{ word, isWhole: random.next() < 0.3 }] : [];
    });
    const finder = makeWordFinder(words);
    let met = 0;
    for (const text of texts) {
      const { lines } = normalise(text);
      const written = String.fromCharCode(...lines);
      const plain = words.filter(({ word, isWhole }) => standsPlainly(written, word, isWhole));
      const found = finder.find(normalise(text).lines);
      expect(new Set(found)).toEqual(new Set(plain));
      met += plain.filter(({ word }) => word.length >= 12).length;
    }
    expect(met).toBeGreaterThan(15);
  });

  test.each([1, 2, 3])('runs of twelve characters (%i)', (seed) => {
    const hidden = makeTexts(seed, 60, 120);
    const table = makeGramTable();
    for (const text of hidden) table.add(normalise(text).run);
    for (const text of hidden.slice(0, 20)) table.remove(normalise(text.slice(0, 40)).run);
    const finder = makeGramFinder(table, hidden);
    const other = makeTexts(seed + 10, 400, 60);
    let met = 0;
    for (const [place, text] of other.entries()) {
      const source = hidden[place % hidden.length] ?? '';
      const start = place % 7;
      const mixed = text + source.slice(start, start + 8 + (place % 20)) + text;
      const { run } = normalise(mixed);
      const whole = table.find(run);
      expect(finder.find(run)).toEqual(whole);
      met += whole.length;
    }
    expect(met).toBeGreaterThan(50);
  });
});

test('an empty table finds nothing', () => {
  expect(makeGramFinder(makeGramTable(), []).find(normalise('青鸾衔信越过三十六座雪岭').run)).toEqual([]);
});

test('a tree of tokens names what a text holds, until it is taken out', () => {
  const tree = makeTokenTree(['工', '工会', '工会法', '会', '职工会员']);
  const meet = (text: string) => {
    const met: string[] = [];
    tree.meet([...text], (token) => met.push(token));
    return met;
  };
  expect(tree.size).toBe(4);
  expect(meet('工会法')).toEqual(['工', '工会', '工会法', '会']);
  tree.take('工会');
  tree.take('工会');
  expect(tree.size).toBe(3);
  expect(meet('工会法')).toEqual(['工', '工会法', '会']);
  tree.take('工会法');
  tree.take('工');
  expect(meet('工会法')).toEqual(['会']);
});

function standsPlainly(text: string, word: string, isWhole: boolean): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const [before, behind] = [text.charAt(at - 1), text.charAt(at + word.length)];
    if (!isWhole || (!/[a-z0-9-]/.test(before) && !/[a-z0-9-]/.test(behind))) return true;
  }
  return false;
}
