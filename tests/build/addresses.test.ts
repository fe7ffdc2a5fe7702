import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ITEM_FILES } from '../../src/archive/item-files.ts';
import { itemPath } from '../../src/archive/paths.ts';
import { subjectOf } from '../../src/archive/moved-pages.ts';
import { openCorpus } from '../../src/corpus/corpus.ts';
import { files } from './built-site.ts';

/** Files every archive has, whatever it holds: `index.html` of the lists, feeds and data of all, what pages are shown with. */
const ALWAYS =
  /^\/(?:index\.html|updates\/(?:\d+\/)?(?:index\.html|feed(?:-\d+)?\.(?:xml|json))|404\.html|favicon\.svg|robots\.txt|sitemap\.xml|feed(?:-\d+)?\.(?:xml|json)|feeds\.opml|manifest-(?:info|sha256)\.txt|manifest\.webmanifest|(?:moved|offline-worker|old-browsers|reading-settings|search-guard)\.js)$|^\/(?:_astro|pagefind|search\/data|data|offline|redirects)\//u;
/** Pages of lists, and the parts of those that are too long for one page. */
const LISTS =
  /^\/(?:series|search|compare|phrases|folder|columns|people|organizations|(?:documents|meetings)(?:\/[a-z0-9-]+-[0-9a-f]{8}(?:\/\d+)*)?|kinds|(?:years|articles|(?:people|organizations|documents)\/initials|meetings\/years)(?:\/[a-z0-9-]+)*)\/index\.html$/u;
/** Parts below an item: years and pages of a long list, decades, an issue read through, what a feed keeps of old, pictures of an issue, where passages stand besides. */
const PARTS =
  /^(?:read\/|decades\/\d+\/|\d+\/)(?:\d+\/)?index\.html$|^feed-\d+\.(?:xml|json)$|^pictures\/[a-z0-9-]+\.(?:jpe?g|png|gif|webp)$|^passages\.json$/u;

const { book, pages } = openCorpus(resolve(import.meta.dirname, '../..'), { cache: false }).whole;
/** What is written as pages stands on the site before it is published for the first time, too. */
const written = [...pages.keys()].map((name) => `pages/${name}`);
const rows = [...(book?.items ?? [])].filter(([, { row }]) => !row.withdrawn && row.movedTo === undefined);

test('every file of the site is a page or file of an item of the book, of a fixed list, or an asset', () => {
  const known = new Set([...written, ...rows.map(([item]) => item)].flatMap(addressesOf));
  const items = rows.map(([item]) => itemPath(item));
  const isPart = (file: string) =>
    items.some((item) => file.startsWith(item) && PARTS.test(file.slice(item.length)));
  const strange = files.filter(
    (file) => !known.has(file) && !ALWAYS.test(file) && !LISTS.test(file) && !isPart(file),
  );
  expect(strange).toEqual([]);
});

test('every item of the book has its page, and every file that the table gives it', () => {
  const built = new Set(files);
  expect(rows.flatMap(([item]) => addressesOf(item)).filter((file) => !built.has(file))).toEqual([]);
});

function addressesOf(item: string): string[] {
  const path = itemPath(item);
  if (item.startsWith('pages/')) return [`${path}index.html`];
  if (item.startsWith('kinds/')) return ['index.html', ...ITEM_FILES.kind].map((name) => path + name);
  const { kind } = subjectOf(item, item);
  const isDocument = kind === 'article' && item.endsWith('/index');
  return ['index.html', ...ITEM_FILES[isDocument ? 'document' : kind]].map((name) => path + name);
}
