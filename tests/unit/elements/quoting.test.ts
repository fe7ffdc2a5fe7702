import { expect, test } from 'vitest';
import { formatQuotation } from '../../../src/elements/quote-bar/quoting.ts';

const QUOTED = { text: '二要落实。', id: 'p12', pages: undefined };
const SOURCES = {
  standard: '甲. 题[J]. 刊，2023（2）：8.',
  running: '甲：《题》，《刊》2023年第2期，第8页。',
  url: 'https://a.test/s/1/',
};

test('a quotation names its version where that is wanted, and its address alone never does', () => {
  const version = '2026-11-25';
  expect(formatQuotation(QUOTED, 'standard', { ...SOURCES, version })).toBe(
    '二要落实。\n甲. 题[J]. 刊，2023（2）：8. 据 2026-11-25 版.\nhttps://a.test/s/1/#p12',
  );
  expect(formatQuotation(QUOTED, 'running', { ...SOURCES, version })).toBe(
    '二要落实。\n（甲：《题》，《刊》2023年第2期，第8页，据 2026-11-25 版）',
  );
  expect(formatQuotation(QUOTED, 'address', { ...SOURCES, version })).toBe('https://a.test/s/1/#p12');
  expect(formatQuotation(QUOTED, 'standard', SOURCES)).not.toContain('版');
});
