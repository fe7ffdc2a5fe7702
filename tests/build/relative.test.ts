import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { files, pages, read } from './built-site.ts';
import { addressesOfPage, rootedIn, type PageAddress } from './support/rooted-addresses.ts';

const ORIGIN = process.env.SITE_ORIGIN ?? 'http://localhost:4321';
const LOST = '/404.html';
const root = inject('site');
const existing = new Set(files);
const found = new Map(pages.map((page) => [page, addressesOfPage(read(page))]));

/** Where the same files may lie. The last is a stick, where nobody answers a folder with the page in it. */
const PLACES = [
  'http://site.test/',
  'http://site.test/x/y/',
  'http://site.test/资料/青海省总工会/文献库/',
  'file:///media/U盘/dist/',
] as const;

/** Files whose addresses are paths below the site, wherever it lies, as those who read them expect. */
const PATHS: Readonly<Record<string, string>> = {
  '^/data/': 'the data: fields `url` are names of what they stand for, which others rely on',
  '^/redirects/': 'maps for a server, which compares whole paths; they begin with SITE_BASE',
};

/** Strings of scripts that are paths of the site, each put below its root by `addressInSite` or a store of the device where it is asked for. */
const ASKED_FOR: Readonly<Record<string, RegExp>> = {
  'the index and the data of the search, by `fetchBytes`': /^\/(?:pagefind|search\/data)\//u,
  'what old browsers lack, by the worker': /^\/old-browsers\.js$/u,
  'the page of comparison, by the list of places': /^\/compare\/$/u,
  'the page of the search, by the numbers of a phrase': /^\/search\/$/u,
  'the parts inside a Word document, which begin at its own root': /^\/(?:word|docProps)\//u,
  'what is kept on a device, below the root of its store': /^\/offline(?:\/|-worker\.js$)/u,
};

describe('every byte of the site', () => {
  test('no page names the root of a server, in an attribute, a style or its linked data', () => {
    const rooted = [...found].flatMap(([page, { followed, strange }]) => [
      ...strange.map((one) => `${page}: ${one}`),
      ...followed.filter(({ value }) => page !== LOST && /^\s*\//u.test(value)).map(tell(page)),
    ]);
    expect(rooted).toEqual([]);
    expect([...found.values()].flatMap(({ followed }) => followed).length).toBeGreaterThan(10_000);
  });

  test('nor does any other file, but where a path is a name', () => {
    const rooted = files
      .filter(
        (file) => !file.endsWith('.html') && !Object.keys(PATHS).some((path) => new RegExp(path).test(file)),
      )
      .flatMap((file) => rootedIn(file, readFileSync(join(root, file))).map((one) => `${file}: ${one}`));
    const asked = rooted.filter((one) => {
      const [file = '', address = ''] = one.split(': ');
      return extname(file) === '.js' && Object.values(ASKED_FOR).some((known) => known.test(address));
    });
    expect(rooted.filter((one) => !asked.includes(one))).toEqual([]);
    expect(asked.length).toBeGreaterThan(5);
  });

  test('each kind of file is one that was looked at', () => {
    const known =
      'html css js xml opml svg config map json jsonl csv txt bib ris epub docx zip gz pf_index pf_meta jpg png webmanifest';
    const kinds = new Set(files.map((file) => extname(file).slice(1)));
    expect([...kinds].filter((kind) => !known.split(' ').includes(kind))).toEqual([]);
  });

  test('style sheets ask for what lies in the site', () => {
    const broken = files
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) =>
        [...read(file).matchAll(/url\(\s*["']?([^"')]+)/gu)]
          .map(([, address = '']) => address)
          .filter((address) => !/^(?:data:|#)/u.test(address))
          .filter((address) => !existing.has(decodeURI(new URL(address, `http://site.test${file}`).pathname)))
          .map((address) => `${file}: ${address}`),
      );
    expect(broken).toEqual([]);
  });
});

describe.for(PLACES)('in %s', (place) => {
  test('every address of every page leads to a file of the site', () => {
    const broken = [...found].flatMap(([page, { followed }]) =>
      page === LOST ? [] : followed.filter(({ value }) => !leads(place, page, value)).map(tell(page)),
    );
    expect(broken).toEqual([]);
  });

  test('every page and every script knows where the site begins', () => {
    const wrong = [...found].filter(([page, { followed }]) => {
      const begins = followed.find(({ attribute }) => attribute === 'dataRoot');
      return (
        page !== LOST &&
        (!begins || new URL(begins.value, addressOf(place, page)).href !== new URL(place).href)
      );
    });
    expect(wrong.map(([page]) => page)).toEqual([]);
  });
});

test('the page for lost addresses leads from every depth to the place that SITE_BASE says', () => {
  const { followed } = found.get(LOST) ?? { followed: [] };
  const inside = followed.map(({ value }) => value).filter((value) => !value.startsWith('#'));
  expect(inside.length).toBeGreaterThan(10);
  expect(inside.filter((value) => !/^\/(?!\/)/u.test(value))).toEqual([]);
  const depths = ['/no/', '/no/such/page/', '/no/such/file.txt'];
  expect(depths.flatMap((at) => inside.filter((value) => !leads(PLACES[0], at, value)))).toEqual([]);
});

/** True where a browser that has the page there finds a file of the site behind an address, or it leads outside by its own name. */
function leads(place: string, page: string, value: string): boolean {
  if (value.startsWith(`${ORIGIN}/`) || value.startsWith('mailto:')) return true;
  const target = new URL(value, addressOf(place, page));
  const begins = new URL(place).href;
  const address = target.href.replace(/[?#].*$/u, '');
  if (!address.startsWith(begins)) return false;
  const path = `/${decodeURI(address.slice(begins.length))}`;
  return existing.has(path.endsWith('/') ? `${path}index.html` : path);
}

function addressOf(place: string, page: string): string {
  const path = place.startsWith('file:') && page.endsWith('/') ? `${page}index.html` : page;
  return new URL(`.${path}`, place).href;
}

function tell(page: string): (address: PageAddress) => string {
  return ({ attribute, value }) => `${page}: ${attribute}="${value}"`;
}
