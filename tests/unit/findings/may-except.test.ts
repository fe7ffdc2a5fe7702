import { expect, test } from 'vitest';
import { isError, type FindingCode } from '../../../src/findings/catalogue.ts';
import { isPassing, mayExcept } from '../../../src/findings/may-except.ts';

test.for<[code: FindingCode, stops: boolean, may: boolean, passes: boolean]>([
  ['punctuation-width', false, true, false],
  ['archive-unaccounted', true, false, false],
  ['secrecy-mark', true, true, false],
  ['personal-number-public', true, true, false],
  ['issue-ahead', false, false, true],
])('%s stops the build: %s, may be excepted: %s, passes by itself: %s', ([code, stops, may, passes]) => {
  const finding = { code, file: 'issue.yaml', line: 1, message: '' };
  expect(isError(finding)).toBe(stops);
  expect(mayExcept(finding, stops)).toBe(may);
  expect(isPassing(code)).toBe(passes);
});
