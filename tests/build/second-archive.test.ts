import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCorpus } from '../../src/corpus/corpus.ts';
import { bookIdentifier } from '../../src/publish/epub/identifier.ts';
import { read as readFirst } from './built-site.ts';
import { makeProject, readTree, type Project } from './project.ts';
import { searchInNode } from './search-in-node.ts';

const SECOND = resolve(import.meta.dirname, '../fixtures/second-archive');
const FIRST = resolve(import.meta.dirname, '../..');
const ISSUE = 'kexie-tongxun/2023-no3';
const NOTICE = 'chuan-ke-xie-fa/2023-no12';

let project: Project;
let checked: { code: number | null; output: string };
let built: { code: number | null; output: string };
let files: Map<string, string>;
beforeAll(() => {
  project = makeProject(SECOND);
  checked = project.run('check');
  built = project.run('build', { SITE_ORIGIN: undefined, SITE_BASE: '/wenku/' });
  files = unpack(readTree(project.path('dist')));
}, 240_000);
afterAll(() => project.remove());

const read = (file: string) => files.get(file) ?? '';

describe('an archive of another body, in another province', () => {
  test('passes every check without a word', () => {
    expect(checked.output).toContain('没有着落 0，没有来历 0');
    expect(checked.output).not.toMatch(/须改|请核对/u);
    expect([checked.code, built.code]).toEqual([0, 0]);
  });

  test('publishes nothing of its sources and of where their lines stand', () => {
    const leaked = [...files].filter(
      ([name, text]) => /(?:^|\/)source[-.]/u.test(name) || text.includes('科协通讯扫描件.pdf'),
    );
    expect(leaked.map(([name]) => name)).toEqual([]);
  });

  test('bears its own name, tagline, publisher, menu and address', () => {
    const home = read('index.html');
    expect(home).toContain('<title>川江科协文库</title>');
    expect(home).toContain('《科协通讯》 · 川科协发');
    expect(home).toMatch(/川江省科学技术协会 · 川江科协文库/u);
    expect(home).toContain('<link rel="canonical" href="https://wenku.chuanjiang-kexie.example/wenku/"');
    const menu = /<nav aria-label="全站".*?<\/nav>/su.exec(home)?.[0] ?? '';
    expect(
      [...menu.matchAll(/href="([^"]+)"[^>]*>\s*([^<\s]+)/gu)].map(([, href, label]) => [label, href]),
    ).toEqual([
      ['各期', './series/'],
      ['专栏', './columns/'],
      ['学人', './people/'],
      ['学会', './organizations/'],
      ['体裁', './kinds/'],
      ['检索', './search/'],
      ['本库', './about/'],
    ]);
    expect(home).toContain('院士、');
  });

  test('built for a path of its server begins with that path where nothing can be relative, and only there', () => {
    const lost = read('404.html');
    expect(lost).toContain('<html lang="zh-CN" data-root="/wenku/"');
    expect(lost).toContain('<script src="/wenku/reading-settings.js">');
    expect([...lost.matchAll(/(?:href|src|action)="\/(?!wenku\/)[^"]*/gu)]).toEqual([]);
    const others = [...files].filter(([file]) => /\.(?:html|css|js)$/u.test(file) && file !== '404.html');
    expect(others.filter(([, text]) => /["'(`]\/wenku\//u.test(text)).map(([file]) => file)).toEqual([]);
    expect(read('sitemap.xml')).toContain(
      `<loc>https://wenku.chuanjiang-kexie.example/wenku/${ISSUE}/</loc>`,
    );
    expect(read('feed.xml')).toContain('href="https://wenku.chuanjiang-kexie.example/wenku/feed.xml"');
    expect(read(`${ISSUE}/01/index.html`)).toContain(
      `"@id":"https://wenku.chuanjiang-kexie.example/wenku/${ISSUE}/01/"`,
    );
  });

  test('lists its own kinds and bodies in its own order', () => {
    const linksOf = (file: string, folder: string) =>
      [...read(file).matchAll(new RegExp(`href="../${folder}/([\\w-]+)/"`, 'gu'))].map(([, name]) => name);
    expect(linksOf('kinds/index.html', 'kinds')).toEqual(['zhici', 'gongwen', 'kaochaji', 'kepuwen']);
    expect(linksOf('organizations/index.html', 'organizations')).toEqual([
      'sheng-kexie',
      'dongxue-xuehui',
      'lindu-kexie',
    ]);
    expect(read('organizations/index.html')).toContain('省科协在前，学会和各市科协在后。');
  });

  test('its speaker is the author of what is spoken, whatever its kind is called', () => {
    expect(read(`${ISSUE}/01/cite.bib`)).toMatch(/author\s*=\s*\{\{?林望舒/u);
  });

  test('its feeds are its own', () => {
    expect(read('feed.xml')).toContain('<author><name>川江省科学技术协会</name></author>');
    // It names no domain of its own for its identifiers, so they are given in that of its books.
    expect(read('feed.xml')).toContain(
      '<id>tag:5f2b1c9e-0d43-4c6f-8a17-9b3e6d2a7c54.invalid,2026:feed:/</id>',
    );
    expect(read('feeds.opml')).toContain('<title>川江科协文库</title>');
    expect(read('kexie-tongxun/feed.xml')).toContain('<title>科协通讯 — 川江科协文库</title>');
  });

  test('its books bear its publisher, its name space and its colour', () => {
    const book = `${ISSUE}/issue.epub!EPUB`;
    expect(read(`${book}/package.opf`)).toContain('<dc:publisher>川江省科学技术协会</dc:publisher>');
    expect(read(`${book}/package.opf`)).toContain(
      bookIdentifier(ISSUE, '5f2b1c9e-0d43-4c6f-8a17-9b3e6d2a7c54'),
    );
    expect(read(`${book}/cover.svg`)).toContain('#1f5a7a');
    expect(read(`${NOTICE}/issue.epub!EPUB/style.css`)).toContain('.letterhead { color: #1f5a7a;');
  });

  test('its seal and its colours stand in the place of the first’s', () => {
    expect(read('favicon.svg')).toContain('fill="#1f5a7a"');
    expect(read('index.html')).toContain('d="M8 8h16v3H8zM14 11h4v13h-4z"');
    const styles = [...files].filter(([file]) => file.endsWith('.css')).map(([, text]) => text);
    expect(styles.join('\n')).toMatch(/--color-vermilion:\s*#1f5a7a/u);
    expect(styles.join('\n')).not.toContain('#a6291b');
  });

  test('an exact phrase of it is found, and its document by its number', async () => {
    const site = searchInNode(project.path('dist'));
    expect(await site.find('“侧线感知水流”')).toEqual([`/${ISSUE}/02/`]);
    expect(await site.find('川科协发〔2023〕12号')).toEqual([`/${NOTICE}/`]);
  });

  test('the editors of review.yaml and the state of their work stand in no file of it', () => {
    const telling = [...files]
      .filter(([, text]) => /校对员[甲乙]|review\.yaml/u.test(text))
      .map(([name]) => name);
    expect(telling).toEqual([]);
  });

  test('nothing of the first archive stands in any file of it', () => {
    const names = namesOfFirst();
    const first = readFirst('/');
    expect(names.filter((name) => first.includes(name)).length).toBeGreaterThan(10);
    const found = [...files].flatMap(([file, text]) =>
      names.filter((name) => text.includes(name)).map((name) => `${file}: ${name}`),
    );
    expect(found).toEqual([]);
  });
});

/** What the first archive calls its publications, columns, bodies and people, and the words of its site. */
function namesOfFirst(): string[] {
  const { site, series, columns, organizations, people } = openCorpus(FIRST, { cache: false }).whole;
  const named = [...series, ...columns, ...organizations, ...people].flatMap(({ id, data }) => [
    id,
    ...(data ? [data.name, ...('shortNames' in data ? (data.shortNames ?? []) : [])] : []),
  ]);
  const words = site?.data
    ? [site.data.name, site.data.tagline, site.data.publisher, site.data.seal ?? '']
    : [];
  return [...new Set(['青海', '西宁', '工会', '工运', '职工', ...words, ...named])].filter(
    (name) => name !== '',
  );
}

/** The files of a site as text: what is packed is opened, a book into its files (`issue.epub!EPUB/nav.xhtml`). */
function unpack(tree: ReadonlyMap<string, string>): Map<string, string> {
  const opened = [...tree].flatMap(([file, latin]): [string, string][] => {
    const bytes = Buffer.from(latin, 'latin1');
    if (/\.(?:epub|docx)$/u.test(file))
      return Object.entries(unzipSync(bytes)).map(([path, text]) => [`${file}!${path}`, strFromU8(text)]);
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return [[file, (isPacked ? gunzipSync(bytes) : bytes).toString('utf8')]];
  });
  return new Map(opened);
}
