import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import type { NumberRequest } from '../../../src/corpus/number-requests.ts';
import { settleNumbers, writeNumbers } from '../../../src/corpus/settle-numbers.ts';
import { beginBook } from '../../../src/publication/begin-book.ts';
import { contentState } from '../../../src/corpus/content-state.ts';
import { findUnfinished } from '../../../src/publication/unfinished.ts';
import { compareWithBook } from '../../../src/publication/compare.ts';
import { listPublicItems } from '../../../src/corpus/public-items.ts';
import { withdrawItem } from '../../../src/publication/withdraw.ts';
import { ONE_POINT } from '../../fixtures/one-point.ts';
import { ARTICLE, makeArchive, type TemporaryArchive } from './temporary-archive.ts';

const BOOK = 'content/published/gongyun.yaml';
const SHARED = 'content/published/index.yaml';

let archive: TemporaryArchive;
beforeEach(() => {
  archive = makeArchive();
});
afterEach(() => archive.remove());

const changesNow = () => {
  const { whole } = openCorpus(archive.folder, { cache: false });
  return compareWithBook(listPublicItems(whole), whole.book);
};

test('a first publication gives every item its day, and an unchanged one afterwards changes nothing', async () => {
  expect(await archive.publish()).toBe(true);
  expect(archive.rowOf('gongyun/2017-no9/03')).toMatch(
    /title: 窗外的白丁香, digest: \S+, paragraphs: 2, added: '2026-11-28' \}$/u,
  );
  expect(archive.read(SHARED)).toContain("- { number: 1, on: '2026-11-28', state: ");
  const before = readBooks();
  expect(await archive.publish({ today: '2026-12-01' })).toBe(true);
  expect(readBooks()).toEqual(before);
});

test('a copy that cannot be kept is told as just that: site and book are in place', async () => {
  archive.write('.publications', '不是文件夹');
  expect(await archive.publish()).toBe(false);
  expect(archive.said.join('\n')).toContain('网站和公布簿已经换好，副本没有留成');
  expect(archive.rowOf('gongyun/2017-no9/03')).toContain('added');
});

test('what changed gets the day of the change, what came in its own, and what stayed none', async () => {
  await archive.publish();
  archive.edit(ARTICLE, 'title: 窗外的白丁香', 'title: 窗外的白丁香\n# 校过');
  archive.write('content/people/zhang-san.yaml', 'name: 张三\nposts: []\n');
  expect(changesNow()).toMatchObject({
    added: [{ item: 'people/zhang-san', title: '张三' }],
    changed: [{ item: 'gongyun/2017-no9/03' }],
    gone: [],
  });
  await archive.publish({ today: '2026-12-01' });
  expect(archive.rowOf('gongyun/2017-no9/03')).toContain("added: '2026-11-28', changed: '2026-12-01'");
  expect(archive.rowOf('people/zhang-san', SHARED)).toContain("added: '2026-12-01' }");
  expect(archive.rowOf('gongyun/2017-no9/01')).not.toContain('changed');
  expect(archive.read(SHARED)).toContain('number: 2');
});

test('where the content is refused, the build fails or the content changes meanwhile, no book is written', async () => {
  expect(await archive.publish({}, { build: () => Promise.resolve(false) })).toBe(false);
  expect(await archive.publish({}, { letGo: () => Promise.resolve(false) })).toBe(false);
  const edited = await archive.publish(
    {},
    {
      build: () => {
        archive.edit(ARTICLE, 'title: 窗外的白丁香', 'title: 窗外的白丁香\n# 校过');
        return Promise.resolve(true);
      },
    },
  );
  expect(edited).toBe(false);
  expect(archive.said.at(-1)).toContain('构建时 content 里有文件改动了');
  archive.edit(ARTICLE, 'kind: 随笔', 'kind: 随感');
  expect(await archive.publish()).toBe(false);
  expect(existsSync(archive.path('content/published'))).toBe(false);
});

test('a published file that was renamed is refused in words, and the site stands', async () => {
  await archive.publish();
  archive.write('content/people/li-zhong2.yaml', archive.read('content/people/li-zhong.yaml'));
  rmSync(archive.path('content/people/li-zhong.yaml'));
  archive.said.length = 0;
  expect(await archive.publish()).toBe(false);
  expect(archive.said.join('\n')).toContain('/people/li-zhong/（李忠）公布过');
});

test('a first book is made of content that passes the checks alone, and then holds every number', async () => {
  const begin = () =>
    beginBook(archive.folder, {
      say: (words) => archive.said.push(words),
      report: ({ report }) => archive.said.push(...report.findings.map(({ message }) => message)),
    });
  archive.write('content/pages/使用说明.mdx', '---\ntitle: 使用说明\nlead: 一句话。\n---\n');
  expect(await begin()).toBe(false);
  expect(archive.said.at(-1)).toContain('“使用说明”不能作网址');
  expect(existsSync(archive.path('content/published'))).toBe(false);
  rmSync(archive.path('content/pages/使用说明.mdx'));
  expect(await begin()).toBe(true);
  expect(archive.rowOf('gongyun/2017-no9/03')).toMatch(/paragraphs: 2 \}$/u);
  expect(await begin()).toBe(false);
});

test('a withdrawal waits while a publication is under way', async () => {
  archive.write('content/people/zhang-san.yaml', 'name: 张三\nposts: []\n');
  await archive.publish();
  rmSync(archive.path('content/people/zhang-san.yaml'));
  archive.write('.cache/publish.lock', String(process.pid));
  const withdrawn = withdrawItem(
    { project: archive.folder, item: 'people/zhang-san', reason: '应本人要求', today: '2026-12-01' },
    (words) => archive.said.push(words),
  );
  await new Promise((done) => setTimeout(done, 100));
  expect(archive.said.at(-1)).toContain('另一次发布正在进行');
  expect(archive.rowOf('people/zhang-san', SHARED)).not.toContain('withdrawn');
  rmSync(archive.path('.cache/publish.lock'));
  expect(await withdrawn).toBe(true);
  expect(archive.rowOf('people/zhang-san', SHARED)).toContain('withdrawn');
});

test('what a killed build has left is put in place though the content is refused, but not under a build at work', async () => {
  archive.write('dist.last/index.html', '旧');
  archive.edit(ARTICLE, 'kind: 随笔', 'kind: 随感');
  archive.write('.cache/build.lock', String(process.pid));
  const published = archive.publish();
  await new Promise((done) => setTimeout(done, 100));
  expect(archive.said.at(-1)).toContain('另一次构建正在进行');
  expect(existsSync(archive.path('dist'))).toBe(false);
  rmSync(archive.path('.cache/build.lock'));
  expect(await published).toBe(false);
  expect(archive.read('dist/index.html')).toBe('旧');
});

test('what was withdrawn with a reason is no more asked for, and may come back', async () => {
  const withdraw = (item: string) =>
    withdrawItem({ project: archive.folder, item, reason: '应本人要求', today: '2026-12-01' }, (words) =>
      archive.said.push(words),
    );
  archive.write('content/people/zhang-san.yaml', 'name: 张三\nposts: []\n');
  expect(await withdraw('people/zhang-san')).toBe(false);
  await archive.publish();
  expect(await withdraw('people/zhang-san')).toBe(false);
  expect(archive.said.at(-1)).toContain('还在 content 里');
  rmSync(archive.path('content/people/zhang-san.yaml'));
  expect(await withdraw('people/zhang-si')).toBe(false);
  expect(await withdraw('people/zhang-san')).toBe(true);
  expect(changesNow().gone).toEqual([{ item: 'people/zhang-san', title: '张三' }]);
  expect(await archive.publish({ today: '2026-12-02' })).toBe(true);
  expect(archive.rowOf('people/zhang-san', SHARED)).toContain(
    "withdrawn: { on: '2026-12-01', reason: 应本人要求 }",
  );
  expect(changesNow().gone).toEqual([]);
  archive.write('content/people/zhang-san.yaml', 'name: 张三\nposts: []\n');
  expect(changesNow().returned).toMatchObject([{ item: 'people/zhang-san' }]);
  await archive.publish({ today: '2026-12-03' });
  expect(archive.rowOf('people/zhang-san', SHARED)).toMatch(/added: '2026-11-28' \}$/u);
});

test('a junk paragraph deleted before publication leaves nothing; a published one is asked for', async () => {
  const settle = () => {
    const corpus = openCorpus(archive.folder, { cache: false });
    const settled = settleNumbers(corpus.whole);
    writeNumbers(archive.folder, settled);
    return settled.flatMap(({ problems }) => problems);
  };
  const lock = 'content/issues/gongyun/2017-no9/paragraphs.yaml';
  const text = archive.read(ARTICLE);
  await archive.publish();
  const published = archive.read(lock);
  archive.write(ARTICLE, `${text}\n第 3 页 共 12 页 内部资料注意保存。\n`);
  expect(settle()).toEqual([]);
  expect(archive.read(lock)).not.toBe(published);
  archive.write(ARTICLE, text);
  expect(settle()).toEqual([]);
  expect(archive.read(lock)).toBe(published);
  archive.write(ARTICLE, text.slice(0, text.indexOf('想与你')));
  expect(settle()).toHaveLength(1);
});

test.each([
  ['is gone', () => undefined],
  ['lost its last rows', (rows: string) => rows.replace(/^ {2}- p2 .*\n/gmu, '')],
])('a lock that %s is told, and no published number is given again', async (_, cut) => {
  const lock = 'content/issues/gongyun/2017-no9/paragraphs.yaml';
  await archive.publish();
  const left = cut(archive.read(lock));
  rmSync(archive.path(lock));
  if (left !== undefined) archive.write(lock, left);
  const settle = (request?: NumberRequest) => {
    const settled = settleNumbers(openCorpus(archive.folder, { cache: false }).whole, { request });
    writeNumbers(archive.folder, settled);
    return settled;
  };
  const told = `gongyun/2017-no9/03：公布过的编号 ${left === undefined ? 'p1 到 p2' : 'p2'} 不在 paragraphs.yaml 里了`;
  const [settled] = settle();
  expect(settled?.problems.join('\n')).toContain(told);
  expect(settled?.added).toBe(0);
  const withdrawal = {
    type: 'withdraw',
    issue: 'gongyun/2017-no9',
    article: '03',
    number: 1,
    reason: '重复',
  } as const;
  expect(settle(withdrawal)[0]?.problems.join('\n')).toContain(told);
  expect(existsSync(archive.path(lock)) ? archive.read(lock) : undefined).toBe(left);
});

test('an article nobody called final is asked about: a new one without a word is 待校, a published one 定稿', async () => {
  const unfinished = () => findUnfinished(openCorpus(archive.folder, { cache: false }).whole, changesNow());
  const state = (words: string) =>
    archive.write('content/issues/gongyun/2017-no9/review.yaml', `articles:\n  '03':\n${words}`);
  state(
    "    - { state: 一校, by: 张三, on: '2026-11-01' }\n    - { state: 定稿, by: 李四, on: '2026-11-02' }\n",
  );
  expect(unfinished().map(({ item, state }) => [item, state])).toEqual([
    ['gongyun/2017-no9/01', '待校'],
    ['gongyun/2017-no9/02', '待校'],
  ]);
  await archive.publish();
  archive.edit(ARTICLE, 'title: 窗外的白丁香', 'title: 窗外的白丁香\n# 校过');
  expect(unfinished()).toEqual([]);
  state("    - { state: 二校, by: 张三, on: '2026-11-01' }\n");
  expect(unfinished()).toMatchObject([{ item: 'gongyun/2017-no9/03', state: '二校' }]);
});

test('without git the content is kept in a numbered copy, which can be put back', async () => {
  await archive.publish();
  archive.edit(ARTICLE, 'title: 窗外的白丁香', 'title: 窗外的白丁香\n# 校过');
  await archive.publish({ today: '2026-12-01' });
  expect(readdirSync(archive.path('.publications'))).toEqual(['0001', '0002', 'content-sha256.txt', 'notes']);
  expect(archive.read(`.publications/0001/${ARTICLE}`)).not.toContain('校过');
  expect(archive.read(`.publications/0002/${ARTICLE}`)).toBe(archive.read(ARTICLE));
  expect(archive.read(`.publications/0002/${BOOK}`)).toBe(archive.read(BOOK));
});

test('a picture that was replaced is a new publication, and in its copy', async () => {
  const picture = 'content/issues/gongyun/2017-no9/photo-1.jpg';
  archive.edit(ARTICLE, 'pageStart: 52', 'pageStart: 52\nphotos: [{ file: photo-1.jpg, alt: 一枝丁香 }]');
  const [old, next] = [ONE_POINT.jpeg, Buffer.concat([ONE_POINT.jpeg, Buffer.from('新')])];
  archive.write(picture, old);
  expect(await archive.publish(), archive.said.join('\n')).toBe(true);
  archive.write(picture, next);
  expect(await archive.publish({ today: '2026-12-01' })).toBe(true);
  expect(archive.read(SHARED)).toContain("- { number: 2, on: '2026-12-01'");
  expect(archive.read(`.publications/0001/${picture}`)).toBe(String(old));
  expect(archive.read(`.publications/0002/${picture}`)).toBe(String(next));
  const replaced = {
    build: () => {
      archive.write(picture, '别的图');
      return Promise.resolve(true);
    },
  };
  archive.edit(ARTICLE, 'title: 窗外的白丁香', 'title: 窗外的白丁香\n# 校过');
  expect(await archive.publish({}, replaced)).toBe(false);
});

test('the state is that of the files that were read, not of what lies on the disk since', () => {
  const { files } = openCorpus(archive.folder, { cache: false });
  const state = contentState(archive.folder, files);
  expect(state).toBe(contentState(archive.folder));
  archive.edit(ARTICLE, 'title: 窗外的白丁香', 'title: 窗外的白丁香\n# 校过');
  expect(contentState(archive.folder, files)).toBe(state);
  expect(contentState(archive.folder)).not.toBe(state);
});

test('two publications at once: the second says that it waits, and finds all done', async () => {
  let letFirstBuild: () => void = () => undefined;
  const gate = new Promise<void>((open) => (letFirstBuild = open));
  const first = archive.publish({}, { build: () => gate.then(() => true) });
  const second = archive.publish({ today: '2026-12-01' });
  await new Promise((done) => setTimeout(done, 700));
  expect(archive.said.join('\n')).toContain('另一次发布正在进行');
  letFirstBuild();
  expect(await Promise.all([first, second])).toEqual([true, true]);
  expect(archive.rowOf('gongyun/2017-no9/03')).toContain("added: '2026-11-28' }");
  expect(archive.read(SHARED)).not.toContain('number: 2');
});

function readBooks(): Record<string, string> {
  const folder = archive.path('content/published');
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]),
  );
}
