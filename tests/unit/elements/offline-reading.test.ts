import { expect, test } from 'vitest';
import { findObstacle, type BrowserFacts } from '../../../src/elements/offline-reading/obstacles.ts';
import { describeSize, formatBytes, formatTime } from '../../../src/elements/offline-reading/words.ts';

const ABLE: BrowserFacts = {
  protocol: 'https:',
  isSecure: true,
  hasWorkers: true,
  hasCaches: true,
  hasDigests: true,
};

test.each([
  [{}, undefined],
  [{ protocol: 'http:' }, undefined],
  [
    { protocol: 'http:', isSecure: false, hasWorkers: false, hasCaches: false, hasDigests: false },
    'insecure',
  ],
  [{ protocol: 'file:' }, 'file'],
  [{ hasWorkers: false }, 'browser'],
  [{ hasCaches: false }, 'browser'],
  [{ hasDigests: false }, 'browser'],
])('with %j what stands in the way is %s', (facts, obstacle) => {
  expect(findObstacle({ ...ABLE, ...facts })).toBe(obstacle);
});

test.each([
  [0, '1 KB'],
  [130_390, '130 KB'],
  [3_358_000, '3.4 MB'],
  [3_000_000, '3 MB'],
  [45_600_000, '46 MB'],
  [1_250_000_000, '1.3 GB'],
])('%i bytes are %s', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words);
});

test('sizes and times are said as people say them', () => {
  expect(describeSize({ files: 94, bytes: 3_300_291 })).toBe('94 个文件，3.3 MB');
  expect(formatTime(new Date(2026, 10, 3, 9, 5).toISOString())).toBe('2026年11月3日 9:05');
});
