import { expect, test } from 'vitest';
import { findAll } from '../../../src/text/find-all.ts';
import { onceFor } from '../../../src/text/once.ts';
import { shorten } from '../../../src/text/shorten.ts';

test('what is worked out of an object is worked out once, nothing too', () => {
  let calls = 0;
  const found = onceFor((one: { name?: string }) => {
    calls += 1;
    return one.name;
  });
  const [named, nameless] = [{ name: '甲' }, {}];
  expect([found(named), found(nameless), found(named), found(nameless)]).toEqual([
    '甲',
    undefined,
    '甲',
    undefined,
  ]);
  expect(calls).toBe(2);
});

test('words are found wherever they begin, no words nowhere', () => {
  expect(findAll('工会工会工', '工会工')).toEqual([0, 2]);
  expect(findAll('工会', '')).toEqual([]);
});

test.each([
  ['工会工作', 4, '工会工作'],
  ['工会工作者', 4, '工会工作……'],
  ['𠮷𠮷𠮷𠮷', 4, '𠮷𠮷𠮷𠮷'],
  ['𠮷𠮷𠮷𠮷𠮷', 4, '𠮷𠮷𠮷𠮷……'],
])('%s of %s characters at most is %s', (words, most, shortened) => {
  expect(shorten(words, most)).toBe(shortened);
});
