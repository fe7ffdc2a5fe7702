import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { digestFiles, listFiles } from '../../src/fixity/digest-files.ts';
import { MANIFEST, MANIFEST_INFO, parseManifest, readInfo } from '../../src/fixity/manifest.ts';
import { stickPolicy } from '../../src/publish/policy.ts';
import { readDataScript } from '../../src/search/data-script.ts';
import { makeEdition, type Edition } from '../make-edition.ts';
import { addressesOfPage } from './support/rooted-addresses.ts';

const site = inject('site');
const ORIGIN = process.env.SITE_ORIGIN ?? 'http://localhost:4321';
let edition: Edition;
let files: string[];
beforeAll(async () => {
  edition = await makeEdition(site);
  files = listFiles(edition.site);
});
afterAll(() => edition.remove());

const read = (path: string) => readFileSync(join(edition.site, path), 'utf8');
const pages = () => files.filter((path) => path.endsWith('.html'));
const original = listFiles(site);

describe('the edition for a memory stick', () => {
  test('has every page, and every link names a file that is there', () => {
    expect(pages()).toEqual(original.filter((path) => path.endsWith('.html') && path !== '404.html'));
    const addresses = pages().flatMap((page) =>
      addressesOfPage(read(page))
        .followed.filter(({ attribute }) => attribute !== 'dataRoot')
        .map(({ value }) => ({ page, value })),
    );
    const inside = addresses.filter(
      ({ value }) => !value.startsWith(`${ORIGIN}/`) && !value.startsWith('mailto:'),
    );
    expect(inside.length).toBeGreaterThan(10_000);
    const lost = inside.filter(({ page, value }) => {
      const target = new URL(value, pathToFileURL(join(edition.site, page)));
      target.search = target.hash = '';
      return target.protocol !== 'file:' || !statSync(target, { throwIfNoEntry: false })?.isFile();
    });
    expect(lost).toEqual([]);
  });

  test('keeps what is asked and where on the page', () => {
    const behindPath = (html: string) =>
      addressesOfPage(html).followed.flatMap(({ value }) => /[?#].*$/u.exec(value)?.[0] ?? []);
    const kept = pages().map((page) => behindPath(read(page)));
    expect(kept).toEqual(pages().map((page) => behindPath(readFileSync(join(site, page), 'utf8'))));
    expect(kept.flat().length).toBeGreaterThan(500);
  });

  test('has no module, no policy of a server and no link that a browser follows by itself', () => {
    for (const page of pages()) {
      const html = read(page);
      expect(html).not.toMatch(/type="module"|rel="(?:modulepreload|manifest|prefetch)"/u);
      if (html.includes('<script')) expect(html, page).toContain(stickPolicy);
    }
  });

  test('hands over by scripts, byte for byte, all that a page fetches', () => {
    const fetched = original.filter((path) =>
      /^(?:pagefind|search\/data)\/|\/(?:citations|passages)\.json$/u.test(path),
    );
    expect(fetched.length).toBeGreaterThan(100);
    for (const path of fetched)
      expect(Buffer.from(readDataScript(read(`${path}.js`)) ?? ''), path).toEqual(
        readFileSync(join(site, path)),
      );
  });

  test('leaves out what servers need, and leaves the rest as it is', () => {
    const gone = original.filter((path) => !files.includes(path));
    expect(
      gone.filter(
        (path) =>
          !/^(?:pagefind|search\/data|redirects|offline\/lists)\/|^_astro\/.*\.js$|\/passages\.json$/u.test(
            path,
          ),
      ),
    ).toEqual([
      '404.html',
      MANIFEST_INFO,
      MANIFEST,
      'manifest.webmanifest',
      'offline-worker.js',
      'offline/index.json',
      'robots.txt',
      'sitemap.xml',
    ]);
  });

  test('is listed whole, says what it is, and is the same made twice', async () => {
    const listed = parseManifest(readFileSync(join(edition.folder, MANIFEST), 'utf8'));
    const there = digestFiles(edition.folder);
    expect([...listed.keys()].sort()).toEqual([...there.keys()].filter((path) => path !== MANIFEST).sort());
    expect([...listed].filter(([path, digest]) => there.get(path)?.digest !== digest)).toEqual([]);
    expect(readInfo(edition.folder).get('Audience')).toBe(readInfo(site).get('Audience'));
    expect(readInfo(edition.folder).get('Edition')).toBe('memory stick');
    const again = await makeEdition(site);
    const second = digestFiles(again.folder);
    again.remove();
    expect([...second].map(([path, { digest }]) => [path, digest])).toEqual(
      [...there].map(([path, { digest }]) => [path, digest]),
    );
  });

  test('begins with one page to open', () => {
    expect(existsSync(join(edition.folder, '打开文献库.html'))).toBe(true);
  });
});
