import { expect, test } from 'vitest';
import { findUnbroken } from '../../../src/text/unbroken.ts';

test.each([
  ['于2017年9月30日在西宁', ['2017年9月30日']],
  ['二〇二三年十二月二十八日通过', ['二〇二三年十二月二十八日']],
  ['9月17日至18日，2月上旬', ['9月17日']],
  ['2023年2月开工，2025年建成', ['2023年2月']],
  ['《学刊》2017年第9-10期、9—10期', ['第9-10期', '9—10期']],
  ['第十四届委员会、十四届六次全会、二十届二中全会', ['第十四届', '十四届', '二十届']],
  ['李·华和“7·26”重要讲话', ['李·华和', '7·26']],
  ['第一，第二。第三产业，第12页，第六次，2017~2025年，甲·', []],
  ['', []],
])('%s', (text, forms) => {
  expect(findUnbroken(text).map(({ start, end }) => text.slice(start, end))).toEqual(forms);
});

test('a long row of numerals is read in a moment, and nothing of it is longer than twelve characters', () => {
  const text = '一二三四五六七八九十·第2017年'.repeat(5000);
  const began = performance.now();
  expect(Math.max(0, ...findUnbroken(text).map(({ start, end }) => end - start))).toBeLessThanOrEqual(12);
  expect(performance.now() - began).toBeLessThan(1000);
});
