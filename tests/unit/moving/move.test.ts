import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ONE_POINT } from '../../fixtures/one-point.ts';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import { withdrawItem } from '../../../src/publication/withdraw.ts';
import type { TemporaryArchive } from '../publication/temporary-archive.ts';
import { answerOf, errorsOf, makeSmallArchive, move, snapshot } from './small-archive.ts';

vi.setConfig({ testTimeout: 60_000 });

let archive: TemporaryArchive;
beforeEach(async () => {
  archive = makeSmallArchive();
  expect(errorsOf(archive)).toEqual([]);
  expect(await archive.publish({ commit: false })).toBe(true);
});
afterEach(() => archive.remove());

const nine = 'content/issues/gongyun/2017-no9';
const ten = 'content/issues/gongyun/2017-no10';
const go = async (from: string, to: string) => {
  const { done, said } = await move(archive, from, to);
  expect(said).toContain('公布簿已记下');
  expect(done).toBe(true);
  expect(errorsOf(archive)).toEqual([]);
};

test('an article gets another name in its issue, and all that names it follows', async () => {
  const before = archive.read(`${nine}/01.mdx`);
  await go('gongyun/2017-no9/01', 'gongyun/2017-no9/diaoyan');
  expect(archive.read(`${nine}/diaoyan.mdx`)).toBe(before);
  expect(archive.read(`${nine}/issue.yaml`)).toContain("page: 21\n        article: 'diaoyan'\n");
  expect(archive.read(`${nine}/corrections.yaml`)).toContain("- kind: misread\n  article: 'diaoyan'\n");
  expect(archive.read(`${nine}/paragraphs.yaml`)).toMatch(/^diaoyan:\n {2}- p1 /mu);
  expect(archive.read(`${nine}/paragraphs.yaml`)).not.toMatch(/^'01':/mu);
  expect(archive.read(`${nine}/review.yaml`)).toContain('  diaoyan:\n    - { state: 定稿');
  expect(archive.read('content/people/li-zhong.yaml')).toContain('item: gongyun/2017-no9/diaoyan');
  expect(archive.read('content/people/li-zhong.yaml')).toContain('item: gongyun/2017-no9\n');
  expect(archive.read(`${ten}/01.mdx`)).toContain('(/gongyun/2017-no9/diaoyan/#p2)');
  expect(answerOf(archive, 'gongyun/2017-no9/01')).toBe('→ gongyun/2017-no9/diaoyan');
});

test('an article moves into another issue with its source, contents, numbers, corrections and review', async () => {
  const numbers = archive.read(`${nine}/paragraphs.yaml`).split("'03':\n")[1];
  await go('gongyun/2017-no9/03', 'gongyun/2017-no10/07');
  expect(existsSync(archive.path(`${nine}/03.mdx`))).toBe(false);
  expect(archive.read(`${nine}/source.txt`)).not.toContain('白丁香');
  expect(archive.read(`${nine}/issue.yaml`)).not.toContain('综艺之旅');
  const source = archive.read(`${ten}/source.txt`);
  expect(source).toContain('- 30 职工书屋添了新书\n综艺之旅\n');
  expect(source).toContain('摘自《党史纵横》');
  expect(archive.read(`${ten}/issue.yaml`)).toContain("article: '07'");
  expect(archive.read(`${ten}/issue.yaml`)).toContain('# 照印');
  expect(archive.read(`${ten}/paragraphs.yaml`).split("'07':\n")[1]).toBe(numbers);
  expect(archive.read(`${ten}/corrections.yaml`).match(/article: '07'/gu)).toHaveLength(2);
  expect(archive.read(`${nine}/corrections.yaml`).match(/article:/gu)).toHaveLength(1);
  expect(archive.read(`${ten}/review.yaml`)).toContain('一校');
  expect(archive.read(`${nine}/review.yaml`)).not.toContain('一校');
  expect(archive.read(`${ten}/02.mdx`)).toContain('[一个晚上](/gongyun/2017-no10/07/)');
});

test('an article moves into another series with its pictures, and its own links still lead where they led', async () => {
  archive.write(`${ten}/shujia.gif`, ONE_POINT.gif);
  archive.write(`${ten}/02.mdx`, `${archive.read(`${ten}/02.mdx`)}\n![新书架](shujia.gif)\n`);
  expect(errorsOf(archive)).toEqual([]);
  await go('gongyun/2017-no10/02', 'tongbao/2020-no1/02');
  const bulletin = 'content/issues/tongbao/2020-no1';
  expect(archive.read(`${bulletin}/shuwu.jpg`)).toBe(String(ONE_POINT.jpeg));
  expect(archive.read(`${bulletin}/shujia.gif`)).toBe(String(ONE_POINT.gif));
  for (const name of ['shuwu.jpg', 'shujia.gif'])
    expect(existsSync(archive.path(`${ten}/${name}`))).toBe(false);
  expect(archive.read(`${bulletin}/02.mdx`)).toContain('[一个晚上](/gongyun/2017-no9/03/)');
});

test('an issue moves with all that lies in its folder, originals too', async () => {
  await go('gongyun/2017-no10', 'gongyun/2017-no10-zengkan');
  const folder = 'content/issues/gongyun/2017-no10-zengkan';
  expect(archive.read(`${folder}/source.docx`)).toBe('原件');
  expect(archive.read(`${folder}/shuwu.jpg`)).toBe(String(ONE_POINT.jpeg));
  expect(existsSync(archive.path(ten))).toBe(false);
  expect(archive.read('content/issues/tongbao/2020-no1/01.mdx')).toContain(
    'https://wenxian.example.cn/gongyun/2017-no10-zengkan/01/',
  );
  expect(answerOf(archive, 'gongyun/2017-no10/02')).toBe('→ gongyun/2017-no10-zengkan/02');
});

test('a series moves with its issues, columns and evidence', async () => {
  await go('gongyun', 'qinghai-gongyun');
  expect(archive.read('content/series/qinghai-gongyun.yaml')).toContain('青海工运');
  expect(existsSync(archive.path('content/issues/gongyun'))).toBe(false);
  expect(archive.read('content/columns/zongyi-zhi-lyu.yaml')).toContain('series: qinghai-gongyun');
  expect(archive.read('content/people/li-zhong.yaml')).toContain('item: qinghai-gongyun/2017-no9/01');
  expect(answerOf(archive, 'gongyun')).toBe('→ qinghai-gongyun');
  expect(answerOf(archive, 'gongyun/2017-no9/02')).toBe('→ qinghai-gongyun/2017-no9/02');
});

test.each([
  ['people/li-zhong', 'people/li-zhong-2', `${nine}/issue.yaml`, 'person: li-zhong-2'],
  [
    'organizations/sheng-zong',
    'organizations/qinghai-zonggonghui',
    `${nine}/issue.yaml`,
    'ids: [qinghai-zonggonghui]',
  ],
  ['columns/zongyi-zhi-lyu', 'columns/zongyi', `${nine}/issue.yaml`, 'column: 综艺之旅'],
])('%s becomes %s, and to move is no correction', async (from, to, file, words) => {
  await go(from, to);
  expect(archive.read(file)).toContain(words);
  expect(archive.read('content/published/gongyun.yaml')).not.toContain('changed');
  expect(await archive.publish({ today: '2026-11-28', commit: false })).toBe(true);
  expect(archive.read('content/published/gongyun.yaml')).not.toContain('changed');
  expect(answerOf(archive, from)).toBe(`→ ${to}`);
  expect(answerOf(archive, to)).toBe('在');
});

test('a chain answers straight, and what moves back onto its own address is alive there', async () => {
  await go('people/li-zhong', 'people/b');
  await go('people/b', 'people/c');
  expect(answerOf(archive, 'people/li-zhong')).toBe('→ people/c');
  expect(answerOf(archive, 'people/b')).toBe('→ people/c');
  await go('people/c', 'people/li-zhong');
  expect(['people/li-zhong', 'people/b', 'people/c'].map((item) => answerOf(archive, item))).toEqual([
    '在',
    '→ people/li-zhong',
    '→ people/li-zhong',
  ]);
  expect(archive.rowOf('people/li-zhong', 'content/published/index.yaml')).toMatch(
    /added: '2026-11-28' \}$/u,
  );
});

test('what was moved and is withdrawn later says so at both addresses, and its numbers are kept where it is', async () => {
  await go('gongyun/2017-no9/02', 'gongyun/2017-no9/02a');
  archive.edit(`${nine}/02a.mdx`, 'kind: 新闻', 'kind: 新闻\naudience: none');
  const withdrawn = await withdrawItem(
    { project: archive.folder, item: 'gongyun/2017-no9/02a', reason: '应作者要求', today: '2026-11-28' },
    () => undefined,
  );
  expect(withdrawn).toBe(true);
  expect(errorsOf(archive)).toEqual([]);
  expect(answerOf(archive, 'gongyun/2017-no9/02')).toBe('→ gongyun/2017-no9/02a');
  await go('gongyun/2017-no9', 'gongyun/2017-no09');
  expect(answerOf(archive, 'gongyun/2017-no9/02')).toBe('→ gongyun/2017-no09/02a');
  expect(answerOf(archive, 'gongyun/2017-no09/02a')).toBe('撤下 应作者要求');
  expect(archive.read('content/issues/gongyun/2017-no09/paragraphs.yaml')).toContain('02a:\n  - p1 ');
});

test('a site that goes back shows what was moved where it was, and the next publication moves it again', async () => {
  await archive.publish({ today: '2026-11-28' });
  await go('gongyun/2017-no9/01', 'gongyun/2017-no10/08');
  await archive.publish({ today: '2026-11-28' });
  let shown: Record<string, string> = {};
  const build = (project: string) => {
    const { moved, articles } = openCorpus(project, { cache: false }).show('internal');
    shown = Object.fromEntries<string>([
      ...moved.map(({ item, to }) => [item, `→ ${to}`] as const),
      ...articles.map(({ id }) => [id, '在'] as const),
    ]);
    mkdirSync(join(project, 'dist'), { recursive: true });
    writeFileSync(join(project, 'dist/index.html'), '');
    return Promise.resolve(true);
  };
  expect(await archive.back(1, {}, { build })).toBe(true);
  expect(shown).toMatchObject({
    'gongyun/2017-no9/01': '在',
    'gongyun/2017-no10/08': '→ gongyun/2017-no9/01',
  });
  expect(answerOf(archive, 'gongyun/2017-no9/01')).toBe('→ gongyun/2017-no10/08');
  expect(answerOf(archive, 'gongyun/2017-no10/08')).toBe('在');
  expect(errorsOf(archive)).toEqual([]);
  expect(await archive.publish({ today: '2026-12-25' }, { build })).toBe(true);
  expect(shown).toMatchObject({
    'gongyun/2017-no9/01': '→ gongyun/2017-no10/08',
    'gongyun/2017-no10/08': '在',
  });
});

test('a draft moves freely and leaves no address', async () => {
  archive.write('content/people/zhang-san.yaml', 'name: 张三\nposts: []\n');
  const { done, said } = await move(archive, 'people/zhang-san', 'people/zhang-san-2');
  expect(done).toBe(true);
  expect(said).toContain('还没有公布过，旧网址不留');
  expect(answerOf(archive, 'people/zhang-san')).toBe('没有');
});

test('without a book all moves as a draft, and that is said', async () => {
  rmSync(archive.path('content/published'), { recursive: true });
  const { done, said } = await move(archive, 'people/li-zhong', 'people/li-zhong-2');
  expect(done).toBe(true);
  expect(said).toContain('还没有公布簿');
});

test('addresses are taken as they are copied from a browser or a folder', async () => {
  await go('https://wenxian.example.cn/people/li-zhong/#p3', 'content\\people\\li-zhong-2.yaml');
  expect(answerOf(archive, 'people/li-zhong')).toBe('→ people/li-zhong-2');
});

test.each<[name: string, from: string, to: string, words: string, prepare?: () => unknown]>([
  ['nothing there', 'people/wang-wu', 'people/wang-wu-2', '没有“people/wang-wu”这个人物'],
  ['an existing address', 'people/li-zhong', 'people/jing-fenqing', '“people/jing-fenqing”已经有了'],
  ['an existing article', 'gongyun/2017-no9/01', 'gongyun/2017-no10/02', '已经有了'],
  ['itself', 'people/li-zhong', '/people/li-zhong/', '同一个'],
  ['another kind', 'people/li-zhong', 'organizations/li-zhong', '只能移到同一种网址'],
  ['an issue below another', 'gongyun/2017-no9', 'gongyun/2017-no10/2017-no9', '只能移到同一种网址'],
  ['no address', 'people/li-zhong', 'people/李忠', '“李忠”不能作网址'],
  ['capitals', 'gongyun/2017-no9', 'gongyun/2017-No9', '“2017-No9”不能作网址'],
  ['a way out of the content', 'people/li-zhong', '../people/li-zhong', '“..”不能作网址'],
  ['a reserved series', 'gongyun', 'search', '网址 /search/ 是网站自己的页面'],
  ['a reserved issue', 'gongyun/2017-no9', 'gongyun/decades', '是网站自己的页面'],
  ['a series that is not there', 'gongyun/2017-no9', 'xuekan/2017-no9', '没有“xuekan”这种刊物'],
  [
    'an issue that is not there',
    'gongyun/2017-no9/01',
    'gongyun/2017-no8/01',
    '没有“gongyun/2017-no8”这一期',
  ],
  ['a kind', 'kinds/xinwen', 'kinds/xinxi', '文种的网址'],
  ['a page', 'pages/about', 'pages/guanyu', '页面的网址'],
  ['the only article of an issue', 'tongbao/2020-no1/01', 'gongyun/2017-no10/09', '只有这一篇'],
  ['too long an address', 'gongyun/2017-no9/01/02', 'gongyun/2017-no9/01/03', '太长'],
  [
    'an address that was published with another meaning',
    'people/li-zhong',
    'people/wang-wu',
    '“people/wang-wu”这个网址公布过别的内容（王五）',
    async () => {
      archive.write('content/people/wang-wu.yaml', 'name: 王五\nposts: []\n');
      await archive.publish({ commit: false });
      rmSync(archive.path('content/people/wang-wu.yaml'));
    },
  ],
  [
    'the old address of something else',
    'people/li-zhong',
    'people/jing-fenqing',
    '公布过别的内容（井芬清，现在是 people/jing-fenqing-2）',
    () => go('people/jing-fenqing', 'people/jing-fenqing-2'),
  ],
  [
    'what has moved already',
    'people/li-zhong',
    'people/li-zhong-3',
    '“people/li-zhong”已经移到 people/li-zhong-2',
    () => go('people/li-zhong', 'people/li-zhong-2'),
  ],
  [
    'an issue onto one whose article was published elsewhere since',
    'gongyun/2017-no10-2',
    'gongyun/2017-no10',
    '“gongyun/2017-no10/02”这个网址公布过别的内容',
    async () => {
      await go('gongyun/2017-no10/02', 'gongyun/2017-no9/02b');
      await go('gongyun/2017-no10', 'gongyun/2017-no10-2');
      archive.write(`${ten}-2/02.mdx`, archive.read(`${ten}-2/01.mdx`));
    },
  ],
  [
    'a broken book',
    'people/li-zhong',
    'people/li-zhong-2',
    '公布簿坏了',
    () => archive.edit('content/published/index.yaml', '李忠', '李中'),
  ],
  [
    'what a file that cannot be read may name',
    'people/li-zhong',
    'people/li-zhong-2',
    '读不出来，里面可能提到“li-zhong”',
    () => archive.edit(`${nine}/issue.yaml`, 'year: 2017', 'year: [2017'),
  ],
  [
    'a move into another circle of readers',
    'gongyun/2017-no10',
    'tongbao/2017-no10',
    '两种刊物的范围不同（exchange、public）',
    () => archive.edit('content/series/tongbao.yaml', 'audience: exchange', 'audience: public'),
  ],
  [
    'a picture whose name is taken',
    'gongyun/2017-no10/02',
    'tongbao/2020-no1/02',
    '已经有叫 shuwu.jpg 的图片',
    () => archive.write('content/issues/tongbao/2020-no1/shuwu.jpg', '别的'),
  ],
])('%s is refused in words, and nothing is moved', async (_, from, to, words, prepare) => {
  await prepare?.();
  const before = snapshot(archive);
  const { done, said } = await move(archive, from, to);
  expect(said).toContain('没有移动：');
  expect(said).toContain(words);
  expect(done).toBe(false);
  expect(snapshot(archive)).toEqual(before);
  expect(existsSync(archive.path('.cache/move.json'))).toBe(false);
});
