import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { planSearch } from '../../../src/build/search.ts';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import { searchPaths } from '../../../src/search/fields.ts';

const SECOND = join(import.meta.dirname, '../../fixtures/second-archive/content');
const CATALOGUE = searchPaths.catalogue.replace(/^\//u, '');
const folder = mkdtempSync(join(tmpdir(), 'archive-plan-search-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Builds the search of a small archive as if archives of so many characters were small. */
async function build(name: string, small?: number) {
  const project = join(folder, name);
  cpSync(SECOND, join(project, 'content'), { recursive: true });
  const search = planSearch(openCorpus(project, { cache: false }), 'internal', small);
  await search.prepare();
  const isReady = existsSync(join(project, '.cache/search/shards/manifest.json'));
  await search.place(join(project, 'site'));
  return { isReady, files: readSite(join(project, 'site')) };
}

const readSite = (site: string) =>
  globSync('**/*.*', { cwd: site })
    .sort()
    .map((file) => `${file} ${readFileSync(join(site, file), 'latin1')}`);

test('the search of a small archive is ready before the site; that of a large one is made with it, byte for byte the same', async () => {
  const ahead = await build('ahead');
  const beside = await build('beside', 10);
  expect(ahead.isReady).toBe(true);
  expect(beside.isReady).toBe(false);
  expect(ahead.files.some((file) => file.startsWith(CATALOGUE))).toBe(true);
  expect(beside.files).toEqual(ahead.files);
});
