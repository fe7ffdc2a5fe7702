import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { findUnsealed, isKnown, readLicences, type Lock } from '../licences/read-licences.ts';

const lock = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../package-lock.json'), 'utf8'),
) as Lock;

test('every package that site or desk need has a licence that somebody has looked at', () => {
  const kinds = readLicences(lock);
  expect(kinds.get('MIT')?.length).toBeGreaterThan(100);
  expect([...kinds].filter(([kind]) => !isKnown(kind))).toEqual([]);
});

test('every package of the lock file has its digest, for every system, and comes from the usual host', () => {
  expect(Object.keys(lock.packages).length).toBeGreaterThan(500);
  expect(findUnsealed(lock)).toEqual([]);
});

test.each([
  ['MIT', true],
  ['GPL-3.0-only', false],
  ['没有写', false],
  ['Apache-2.0 AND MIT', true],
  ['Apache-2.0 AND GPL-3.0-only', false],
  ['(MIT OR GPL-3.0-only)', true],
  ['(GPL-2.0-only OR GPL-3.0-only)', false],
])('a package under %s may be handed on: %s', (kind, known) => {
  expect(isKnown(kind)).toBe(known);
});

test('what is missing is seen: a licence, a digest, a host of its own; what only work on the code needs is not asked', () => {
  const integrity = 'sha512-AAAA';
  const planted: Lock = {
    packages: {
      '': { version: '1.0.0' },
      'node_modules/a': { version: '1.0.0', license: 'SSPL-1.0', integrity },
      'node_modules/a/node_modules/@b/c': { version: '2.0.0' },
      'node_modules/d': {
        version: '1.0.0',
        license: 'MIT',
        integrity,
        resolved: 'https://elsewhere.test/d.tgz',
      },
      'node_modules/e': { version: '1.0.0', license: 'AGPL-3.0', dev: true, integrity },
    },
  };
  const unknown = [...readLicences(planted)].filter(([kind]) => !isKnown(kind));
  expect(unknown).toEqual([
    ['SSPL-1.0', ['a@1.0.0']],
    ['没有写', ['@b/c@2.0.0']],
  ]);
  expect(findUnsealed(planted)).toEqual(['node_modules/a/node_modules/@b/c', 'node_modules/d']);
});
