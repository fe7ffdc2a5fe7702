import { expect, test } from 'vitest';
import { chooseEvicted, type ReadEntry } from '../../../src/on-device/evict.ts';

const LIMITS = { pages: 2, others: 1, bytes: 100 };
const page = (at: number, bytes = 10): ReadEntry => ({ at, bytes, title: '页' });
const style = (at: number, bytes = 10): ReadEntry => ({ at, bytes });

test('at the limits nothing goes', () => {
  expect(
    chooseEvicted(
      new Map([
        ['a/', page(1)],
        ['b/', page(2)],
        ['a.css', style(3)],
      ]),
      LIMITS,
    ),
  ).toEqual([]);
});

test('one above them, what was asked for longest ago goes, pages and others each by themselves', () => {
  const entries = new Map([
    ['b/', page(2)],
    ['a/', page(1)],
    ['c/', page(3)],
    ['x.css', style(9)],
    ['y.css', style(8)],
  ]);
  expect(chooseEvicted(entries, LIMITS).sort()).toEqual(['a/', 'y.css']);
});

test('what is too large goes, and smaller things stay', () => {
  const entries = new Map([
    ['new/', page(3, 60)],
    ['large/', page(2, 41)],
    ['a.css', style(1, 40)],
  ]);
  expect(chooseEvicted(entries, LIMITS)).toEqual(['large/']);
  expect(chooseEvicted(new Map([['one/', page(1, 100)]]), LIMITS)).toEqual([]);
  expect(chooseEvicted(new Map([['one/', page(1, 101)]]), LIMITS)).toEqual(['one/']);
});
