import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCorpus } from '../../src/corpus/corpus.ts';
import { read as readInternal } from './built-site.ts';
import { present } from '../present.ts';

interface Row {
  id: string;
  url: string;
  title: string;
  audience: string;
}
const all = JSON.parse(readInternal('/data/articles.json')) as Row[];
const hidden = all.filter(({ audience }) => audience !== 'public');

let folder = '';
let site = '';
let outputs: [file: string, text: string][] = [];

beforeAll(() => {
  // In a folder of its own: a build may keep something beside the site.
  folder = mkdtempSync(join(tmpdir(), 'archive-public-'));
  site = join(folder, 'site');
  execFileSync('astro', ['build', '--outDir', site], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: true,
    env: { ...process.env, AUDIENCE: 'public' },
  });
  outputs = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)(cite\.\w+|feed\.\w+|feeds\.opml|sitemap\.xml|robots\.txt)$|\.html$/.test(file))
    .map((file) => [`/${file}`, readFileSync(join(site, file), 'utf8')]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a public build has its citations, feeds and sitemap', () => {
  expect(hidden.length).toBeGreaterThan(90);
  const names = outputs.map(([file]) => file);
  expect(names).toEqual(
    expect.arrayContaining([
      '/feed.xml',
      '/feed.json',
      '/feeds.opml',
      '/sitemap.xml',
      '/zhanban/2018-xining/cite.bib',
    ]),
  );
  expect(present(outputs.find(([file]) => file === '/robots.txt'))[1]).toContain('Allow: /');
});

test('none of them names an article of a narrower circle, by address or by title', () => {
  const leaks = outputs.flatMap(([file, text]) =>
    hidden
      .filter(({ url, title }) => text.includes(url) || text.includes(title))
      .map(({ id }) => `${file}: ${id}`),
  );
  expect(leaks).toEqual([]);
  const files = outputs.filter(([file]) => !file.endsWith('.html'));
  expect(files.filter(([, text]) => /内部通报|青海工运|青总发/u.test(text)).map(([file]) => file)).toEqual(
    [],
  );
});

test('the list of phrases names none that no public text holds', () => {
  const formulas = openCorpus(resolve(import.meta.dirname, '../..'), { cache: false }).whole.words.formulas;
  const page = present(outputs.find(([file]) => file === '/phrases/index.html'))[1];
  const texts = outputs.filter(([file]) => file !== '/phrases/index.html').map(([, text]) => text);
  const listed = formulas.filter(({ phrase }) => page.includes(phrase));
  const held = formulas.filter(({ phrase }) => texts.some((text) => text.includes(phrase)));
  expect(listed.length).toBeGreaterThan(3);
  expect(held.length).toBeLessThan(formulas.length);
  expect(listed.filter((formula) => !held.includes(formula))).toEqual([]);
  expect(formulas.filter(({ note }) => note !== undefined && page.includes(note))).toEqual([]);
});
