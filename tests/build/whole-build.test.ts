import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeProject, readTree, type Project } from './project.ts';
import { addressesOfPage, rootedIn } from './support/rooted-addresses.ts';

const SOUND = resolve(import.meta.dirname, '../fixtures/checks/sound');
const ISSUE = 'content/issues/gongyun/2017-no9';

/** A part of the first article. */
const QUOTED = '一行赴果洛州久治县和海南州贵南县调研工会活动阵地建设工作，看望慰问工会干部职工。';

let project: Project;
beforeAll(() => {
  project = makeProject(SOUND);
});
afterAll(() => project.remove());

/**
 * What names a page by its path where no full address is known: a map of the site and lists of feeds, of which no standard
 * says from where a relative one would lead; the line 网址 of a text; and what scripts of ours ask for below the root.
 */
const PATHS_BELOW_THE_SITE =
  /^(?:sitemap\.xml|feeds\.opml|\S*feed(?:-\d+)?\.json|\S*\.txt) |^(?:_astro\/\S+|offline-worker\.js) \/(?:pagefind\/|search\/(?:data\/)?|compare\/|(?:word|docProps)\/|old-browsers\.js|offline[/-])/u;

/** A build with every parse of Markdown and every read of a content file counted, over all its processes. */
function buildCounted(): { parses: number; reads: string[]; output: string } {
  const [coverage, log] = [project.path('.coverage'), project.path('reads.log')];
  rmSync(coverage, { recursive: true, force: true });
  writeFileSync(log, '');
  const { code, output } = project.run('build', {
    NODE_V8_COVERAGE: coverage,
    COUNT_READS: log,
    NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'count-reads.mjs')).href}`,
  });
  expect([code, output]).toEqual([0, expect.any(String)]);
  const reads = readFileSync(log, 'utf8').split('\n').filter(Boolean).sort();
  return { parses: countCalls(coverage, /^fromMarkdown(\$\d+)?$/), reads, output };
}

interface Coverage {
  result: { url: string; functions: { functionName: string; ranges: { count: number }[] }[] }[];
}

function countCalls(folder: string, name: RegExp): number {
  return readdirSync(folder)
    .flatMap((file) => (JSON.parse(readFileSync(join(folder, file), 'utf8')) as Coverage).result)
    .flatMap(({ functions }) => functions.filter(({ functionName }) => name.test(functionName)))
    .reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0);
}

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(project.path(file), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(project.path(file), after);
}

describe('npm run build', () => {
  test('parses each body once and reads each file once, in all its processes together', () => {
    const { parses, reads } = buildCounted();
    expect(parses).toBe(3);
    expect(reads.filter((file) => file.endsWith('.mdx'))).toHaveLength(3);
    expect(reads.filter((file, place) => file === reads[place - 1] && !file.startsWith('pages'))).toEqual([]);
    expect(readdirSync(project.folder).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  });

  test('without an origin names no address that begins at the root of a server, but those that are names', () => {
    const files = [...readTree(project.path('dist'))].filter(
      ([file]) => !/^(?:data|redirects)\//u.test(file),
    );
    const rooted = files.flatMap(([file, bytes]) => {
      if (!file.endsWith('.html'))
        return rootedIn(file, Buffer.from(bytes, 'latin1')).map((one) => `${file} ${one}`);
      const { followed, strange } = addressesOfPage(Buffer.from(bytes, 'latin1').toString());
      const values = file === '404.html' ? [] : followed.map(({ value }) => value);
      return [...strange, ...values.filter((value) => value.startsWith('/'))].map((one) => `${file} ${one}`);
    });
    expect(rooted.filter((one) => !PATHS_BELOW_THE_SITE.test(one))).toEqual([]);
    expect(readFileSync(project.path('dist/gongyun/feed.xml'), 'utf8')).toContain(
      'href="../gongyun/2017-no9/01/"',
    );
  });

  test('gives new paragraphs their numbers, and says no more than it must', () => {
    expect(readFileSync(project.path(ISSUE, 'paragraphs.yaml'), 'utf8')).toContain("'01':\n  - p1 ");
  });

  test('made again from the same content parses nothing and gives the same site', () => {
    const before = readTree(project.path('dist'));
    // The numbers that the first build wrote are content like any other.
    buildCounted();
    const { parses } = buildCounted();
    expect(parses).toBe(0);
    expect(readTree(project.path('dist'))).toEqual(before);
  });

  test.each([
    [
      'authority files and issue',
      () => {
        edit('content/columns/sheng-zong-dongtai.yaml', (text) => `${text}note: 曾与“要闻”合刊。\n`);
        edit('content/organizations/xuanjiao-bu.yaml', (text) => `${text}note: 负责宣传教育。\n`);
        edit('content/series/gongyun.yaml', (text) =>
          text.replace(/description: .*/u, 'description: 会刊。'),
        );
        edit('content/people/jing-fenqing.yaml', (text) => `${text}note: 作者。\n`);
        edit(`${ISSUE}/issue.yaml`, (text) =>
          text.replace('numbers: [9]', 'numbers: [9]\ncirculation: 青海工运'),
        );
      },
    ],
    [
      'one article that quotes another one, which is no neighbour',
      () => {
        edit(`${ISSUE}/03.mdx`, (text) => `${text.replace('kind: 随笔', 'kind: 故事')}\n${QUOTED}\n`);
        edit(`${ISSUE}/source.txt`, (text) => text.replace('\n摘自', `\n${QUOTED}\n\n摘自`));
        edit(`${ISSUE}/corrections.yaml`, (text) =>
          text.replace('识别漏了“谁”字，据原刊补', '识读有误，据上下文改'),
        );
      },
    ],
    [
      'the settings of the site',
      () => {
        edit('content/site.yaml', (text) =>
          text
            .replace('name: 小文献库', 'name: 新文献库')
            .replace('address: suibi', 'address: suibi, spoken: true'),
        );
      },
    ],
  ])('no stale page survives a change of %s', (_, change) => {
    change();
    expect(project.run('build').code).toBe(0);
    const warm = readTree(project.path('dist'));
    const isQuoted = readFileSync(project.path(ISSUE, '03.mdx'), 'utf8').includes(QUOTED);
    expect(warm.has('gongyun/2017-no9/01/passages.json')).toBe(isQuoted);
    for (const name of ['dist', '.cache']) rmSync(project.path(name), { recursive: true });
    expect(project.run('build').code).toBe(0);
    const cold = readTree(project.path('dist'));
    expect([...warm.keys()]).toEqual([...cold.keys()]);
    expect([...cold].filter(([file, bytes]) => warm.get(file) !== bytes).map(([file]) => file)).toEqual([]);
  });

  test('refuses content in words, without a stack, and leaves site and content as they were', () => {
    edit(`${ISSUE}/01.mdx`, (text) => `${text}\n{process.exit(3)}\n\n新的一段。\n`);
    const [site, content] = [readTree(project.path('dist')), readTree(project.path('content'))];
    const { code, output } = project.run('build');
    expect(code).toBe(1);
    expect(output).toContain('须改  mdx-foreign 正文里有不该有的代码');
    expect(output).toContain('没有构建：原来的网站照旧。');
    expect(output).not.toMatch(/\n\s+at /u);
    expect(readTree(project.path('dist'))).toEqual(site);
    expect(readTree(project.path('content'))).toEqual(content);
    expect(existsSync(project.path('dist.next'))).toBe(false);
  });

  test('a page under content/pages runs nothing either', () => {
    edit(`${ISSUE}/01.mdx`, (text) => text.replace('\n{process.exit(3)}\n\n新的一段。\n', ''));
    mkdirSync(project.path('content/pages'), { recursive: true });
    writeFileSync(
      project.path('content/pages/about.mdx'),
      '---\ntitle: 关于\nlead: 说明。\n---\n\n{1 + 1}\n',
    );
    const { code, output } = project.run('build');
    expect(code).toBe(1);
    expect(output).toContain('“{1 + 1}”不是文字，也不是网站认识的标签');
  });
});
