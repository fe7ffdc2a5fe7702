import { expect, test } from 'vitest';
import { toFileName } from '../../../src/text/file-name.ts';

test.each([
  [['青海工运', '2023年第2期'], '青海工运-2023年第2期'],
  [['学刊', '学刊', '甲'], '学刊-甲'],
  [['“三问”: 答/复?', 'a|b*c'], '“三问”： 答／复？-a｜b＊c'],
  [['甲\u0000乙\n丙　丁'], '甲乙丙 丁'],
  [['. 结尾有点. '], '结尾有点'],
])('%j is put down as %j', (parts, name) => {
  expect(toFileName(parts)).toBe(name);
});

test('a name ends at a whole character before 200 bytes, and keeps one of exactly so many', () => {
  const name = (length: number) => toFileName(['长'.repeat(length)]);
  expect(name(66)).toBe('长'.repeat(66));
  expect(name(67)).toBe('长'.repeat(66));
  expect(toFileName(['𠀀'.repeat(60)])).toBe('𠀀'.repeat(50));
  expect(Buffer.byteLength(toFileName([`${'长'.repeat(66)}ab`]))).toBe(200);
  expect(Buffer.byteLength(toFileName([`${'长'.repeat(66)}abc`]))).toBe(200);
});
