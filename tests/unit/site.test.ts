import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { openCorpus, shareCorpus } from '../../src/corpus/corpus.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

async function readSite(environment: Record<string, string | undefined>) {
  vi.resetModules();
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  return (await import('../../src/site.ts')).site;
}

test.each([
  ['', 'internal'],
  ['internal', 'internal'],
  ['exchange', 'exchange'],
  ['public', 'public'],
])('AUDIENCE=%s builds for %s', async (value, audience) => {
  expect((await readSite({ AUDIENCE: value })).audience).toBe(audience);
});

test('a circle nobody knows is refused in words', async () => {
  await expect(readSite({ AUDIENCE: 'all' })).rejects.toThrow(
    '环境变量 AUDIENCE 写的读者范围“all”不认识：请用 internal（内部）、exchange（交流）或 public（公开）。',
  );
});

test('SITE_ORIGIN and SOURCE_DATE_EPOCH are what the site says of this build', async () => {
  const site = await readSite({ SITE_ORIGIN: 'https://elsewhere.test', SOURCE_DATE_EPOCH: '1700000000' });
  expect([site.origin, site.modified]).toEqual(['https://elsewhere.test', '2023-11-14T22:13:20Z']);
});

test.each([
  [
    { SITE_ORIGIN: 'https://elsewhere.test' },
    'https://elsewhere.test',
    '/',
    'https://elsewhere.test/series/',
  ],
  [
    { SITE_ORIGIN: 'https://elsewhere.test/x' },
    'https://elsewhere.test/x',
    '/x/',
    'https://elsewhere.test/x/series/',
  ],
  [
    { SITE_ORIGIN: 'https://elsewhere.test', SITE_BASE: '/x/' },
    'https://elsewhere.test/x/',
    '/x/',
    'https://elsewhere.test/x/series/',
  ],
  [{ SITE_ORIGIN: '', SITE_BASE: '/x/' }, '', '/x/', '/series/'],
  [{ SITE_ORIGIN: '', SITE_BASE: '/' }, '', '/', '/series/'],
])('%j say where the site is', async (environment, origin, base, address) => {
  const site = await readSite(environment);
  expect([site.origin, site.base, site.address('/series/')]).toEqual([origin, base, address]);
});

test('a SITE_BASE that is no path is refused in words', async () => {
  await expect(readSite({ SITE_BASE: 'archive' })).rejects.toThrow(
    '环境变量 SITE_BASE 的值“archive”不是网站在服务器上的路径',
  );
  const site = await readSite({ SITE_ORIGIN: 'https://elsewhere.test/x', SITE_BASE: '/y/' });
  expect(() => site.origin).toThrow('两处要一样，或者只写一处');
});

test('leads and examples of the search that name a hidden series are left out, however it is written', async () => {
  const project = mkdtempSync(join(tmpdir(), 'site-words-'));
  const archive = resolve(import.meta.dirname, '../fixtures/second-archive/content');
  cpSync(archive, join(project, 'content'), { recursive: true });
  const file = join(project, 'content/site.yaml');
  const words = readFileSync(file, 'utf8')
    .replace('leads:', 'leads:\n  kinds: 川科协发的文件也在这里。')
    .replace('searchExamples:', 'searchExamples:\n  all: 川科 协发');
  writeFileSync(file, words);
  shareCorpus(openCorpus(project, { cache: false }));
  const leads = { organizations: '省科协在前，学会和各市科协在后。' };
  const examples = { phrase: '石灰岩洞穴', person: '作者:岑远山' };
  const open = await readSite({ AUDIENCE: 'public' });
  expect([open.leads, open.searchExamples]).toEqual([leads, examples]);
  const office = await readSite({ AUDIENCE: 'exchange' });
  expect([office.leads, office.searchExamples]).toEqual([
    { ...leads, kinds: '川科协发的文件也在这里。' },
    { ...examples, all: '川科 协发' },
  ]);
  rmSync(project, { recursive: true });
});
