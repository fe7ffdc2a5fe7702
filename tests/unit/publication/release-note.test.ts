import { existsSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestFiles } from '../../../src/fixity/digest-files.ts';
import { writeManifest } from '../../../src/fixity/manifest.ts';
import { verifyContent } from '../../../src/fixity/verify-content.ts';
import { contentPlacesOf } from '../../../src/publication/copies.ts';
import { readSettings, settleAudience } from '../../../src/publication/settings.ts';
import { makeArchive, type TemporaryArchive } from './temporary-archive.ts';

let archive: TemporaryArchive;
beforeEach(() => {
  archive = makeArchive();
});
afterEach(() => archive.remove());

/** Builds a site of one page with its manifest. */
const build = (project: string) => {
  archive.write('dist/index.html', '首页');
  writeManifest(`${project}/dist`, digestFiles(`${project}/dist`), [['Audience', 'exchange']]);
  return Promise.resolve(true);
};

test('a publication leaves a note of what went out, when and for whom, and the digest it is known by', async () => {
  expect(await archive.publish({ today: '2026-11-27' }, { build })).toBe(true);
  const note = archive.read('.publications/notes/0001.txt');
  expect(note.replace(/[0-9a-f]{64}/u, '<64>').replace(/s[0-9a-f]{16}/u, '<state>')).toMatch(
    /^第 1 次发布\n日期：2026-11-27\n范围：exchange\n网址：\d+ 个\n内容状态：<state>\n清单校验码：<64>\n\n新入库 \d+ 个网址\n/u,
  );
});

test('content is held against its state at the last publication', async () => {
  await archive.publish({ today: '2026-11-27' }, { build });
  const places = contentPlacesOf(archive.folder);
  expect(existsSync(places.list)).toBe(true);
  expect(verifyContent(places)).toMatchObject({ changed: [], missing: [], added: [] });
  rmSync(archive.path('content/issues/gongyun/2017-no9/03.mdx'));
  expect(verifyContent(places).missing).toEqual(['content/issues/gongyun/2017-no9/03.mdx']);
});

test.each([
  [{}, undefined],
  [{ environment: '' }, undefined],
  [{ environment: 'public' }, 'public'],
  [{ said: 'exchange', environment: 'public' }, 'exchange'],
])('who a site is for, of %j: %s', (words, audience) => {
  expect(settleAudience(archive.folder, words)).toBe(audience);
});

test('what a command said is remembered, what the environment said is not; a word that is none is refused', () => {
  settleAudience(archive.folder, { environment: 'public' });
  expect(readSettings(archive.folder).audience).toBeUndefined();
  settleAudience(archive.folder, { said: 'exchange' });
  expect(settleAudience(archive.folder, {})).toBe('exchange');
  expect(() => settleAudience(archive.folder, { said: 'publik' })).toThrow('读者范围“publik”不认识');
  expect(() => settleAudience(archive.folder, { environment: '公开' })).toThrow('读者范围“公开”不认识');
});
