import { expect, test } from 'vitest';
import { storeNames } from '../../../src/search/index/guesses.ts';
import { guessNames } from '../../../src/search/query/guess/guess-names.ts';
import { unpackNames } from '../../../src/search/query/guess/names.ts';
import { misspellings, noGuesses, printedNames } from './misspellings.ts';

const variants = new Map([
  ['學', '学'],
  ['習', '习'],
  ['強', '强'],
]);
const names = unpackNames(storeNames(printedNames), variants);
const guess = (typed: string) =>
  guessNames(typed, names)
    .slice(0, 5)
    .map(({ text }) => text);

test('the table is as long as was promised', () => expect(misspellings.length).toBeGreaterThan(80));

test.each(misspellings)('%s is meant for %s', (typed, meant, place = 'first') => {
  const guesses = guess(typed);
  if (place === 'first') expect(guesses[0]).toBe(meant);
  else expect(guesses).toContain(meant);
});

test.each(noGuesses)('%s is not meant for %s', (typed, refused) => {
  if (refused === '*') expect(guess(typed)).toEqual([]);
  else expect(guess(typed)).not.toContain(refused);
});
