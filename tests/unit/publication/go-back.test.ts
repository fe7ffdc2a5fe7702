import { existsSync, rmSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import { listPublicItems } from '../../../src/corpus/public-items.ts';
import { compareWithBook } from '../../../src/publication/compare.ts';
import { findStates } from '../../../src/publication/stored-states.ts';
import { withdrawItem } from '../../../src/publication/withdraw.ts';
import { present } from '../../present.ts';
import { ARTICLE, makeArchive, type TemporaryArchive } from './temporary-archive.ts';

const SHARED = 'content/published/index.yaml';
const LOCK = 'content/issues/gongyun/2017-no9/paragraphs.yaml';
const PERSON = 'content/people/zhang-san.yaml';

let archive: TemporaryArchive;
afterEach(() => archive.remove());

const site = () => archive.read('dist/index.html');
const isSplit = () => site().includes(`\n\n${SPLIT}`);
const changesNow = () => {
  const { whole } = openCorpus(archive.folder, { cache: false });
  return compareWithBook(listPublicItems(whole), whole.book);
};
const withdrawPerson = async () => {
  rmSync(archive.path(PERSON));
  const withdrawn = { project: archive.folder, item: 'people/zhang-san', reason: '应本人要求' };
  expect(await withdrawItem({ ...withdrawn, today: '2026-12-01' }, () => undefined)).toBe(true);
};

/** How a paragraph begins that was split off. */
const SPLIT = '今夜';

/** First as it is, then with a person and a paragraph more. */
async function publishTwice(): Promise<void> {
  expect(await archive.publish()).toBe(true);
  archive.write(PERSON, 'name: 张三\nposts: []\n');
  archive.edit(ARTICLE, '今夜，', `\n\n${SPLIT}，`);
  expect(await archive.publish({ today: '2026-12-01' })).toBe(true);
}

describe.each([
  ['from git', true],
  ['from a copy', false],
])('back to an earlier publication, %s', (_, repository) => {
  test('the site is that of then, the work on content is kept, and the book counts on', async () => {
    archive = makeArchive({ repository });
    await publishTwice();
    archive.write(ARTICLE, `${archive.read(ARTICLE)}\n还没有公布的一段，正在写，不能丢。\n`);
    archive.write('content/people/li-si.yaml', 'name: 李四\nposts: []\n');
    const work = archive.read(ARTICLE);
    const lock = archive.read(LOCK);
    expect(await archive.back(1), archive.said.join('\n')).toBe(true);
    expect(isSplit()).toBe(false);
    expect(archive.read(ARTICLE)).toBe(work);
    expect(archive.read(LOCK)).toBe(lock);
    expect(existsSync(archive.path('content/people/li-si.yaml'))).toBe(true);
    expect(existsSync(archive.path('.cache/back'))).toBe(false);
    expect(archive.read(SHARED)).toMatch(
      /- \{ number: 3, on: '2026-12-24', state: \S+, backTo: 1, counts: \{ changed: 1, gone: 1 \} \}/u,
    );
    expect(archive.rowOf('people/zhang-san', SHARED)).toContain(
      "withdrawn: { on: '2026-12-24', reason: 网站退回到第 1 次发布 }",
    );
    expect(archive.rowOf('gongyun/2017-no9/03')).toContain('paragraphs: 3,');
    if (!repository) return;
    expect(archive.git('log', '-1', '--format=%s')).toBe(
      '第 3 次发布：退回到第 1 次发布，换回旧文 1 个，撤下 1 个',
    );
    expect(
      archive
        .git('status', '--porcelain')
        .split('\n')
        .map((line) => line.trim().slice(2).trim()),
    ).toEqual([ARTICLE, 'content/people/li-si.yaml'].map((path) => expect.stringContaining(path) as string));
  });

  test('a paragraph published since answers as withdrawn, and its number is not given again', async () => {
    archive = makeArchive({ repository });
    await publishTwice();
    let old = '';
    const build = (project: string) => {
      const { whole } = openCorpus(project, { cache: false });
      old = JSON.stringify(whole.folders[0]?.paragraphs?.data);
      return Promise.resolve(false);
    };
    expect(await archive.back(1, {}, { build })).toBe(false);
    expect(old).toContain('"p3 撤下 网站退回到第 1 次发布"');
  });

  test('the next publication goes forward again, with the addresses and days of before', async () => {
    archive = makeArchive({ repository });
    await publishTwice();
    await archive.back(1);
    expect(changesNow()).toMatchObject({
      added: [],
      changed: [{ item: 'gongyun/2017-no9/03' }],
      returned: [{ item: 'people/zhang-san' }],
    });
    expect(await archive.publish({ today: '2026-12-25' }), archive.said.join('\n')).toBe(true);
    expect(isSplit()).toBe(true);
    expect(archive.rowOf('people/zhang-san', SHARED)).toMatch(/added: '2026-12-01' \}$/u);
    expect(archive.read(SHARED)).toContain("- { number: 4, on: '2026-12-25'");
    expect(await archive.back(2, { today: '2026-12-26' })).toBe(true);
    expect(isSplit()).toBe(true);
  });

  test('a second time back is no new publication; back to a way back is back to where that led', async () => {
    archive = makeArchive({ repository });
    await publishTwice();
    await archive.back(1);
    const book = archive.read(SHARED);
    expect(await archive.back(1, { today: '2026-12-25' })).toBe(true);
    expect(await archive.back(3, { today: '2026-12-25' })).toBe(true);
    expect(archive.read(SHARED)).toBe(book);
    expect(await archive.back(2, { today: '2026-12-26' })).toBe(true);
    expect(archive.read(SHARED)).toMatch(/number: 4, on: '2026-12-26', state: \S+, backTo: 2/u);
    expect(isSplit()).toBe(true);
    expect(await archive.back(3, { today: '2026-12-27' })).toBe(true);
    expect(isSplit()).toBe(false);
    const { whole } = openCorpus(archive.folder, { cache: false });
    expect([...findStates(archive.folder, whole.book?.publications ?? []).keys()]).toEqual([1, 2, 3, 4, 5]);
  });

  test('what was withdrawn for a reason is asked about, and is taken away again by the next publication', async () => {
    archive = makeArchive({ repository });
    archive.write(PERSON, 'name: 张三\nposts: []\n');
    await archive.publish();
    await withdrawPerson();
    await archive.publish({ today: '2026-12-02' });
    const asked: string[] = [];
    const letReappear = (items: readonly { title: string; reason: string }[]) => {
      asked.push(...items.map(({ title, reason }) => `${title} ${reason}`));
      return Promise.resolve(asked.length > 1);
    };
    const before = archive.read(SHARED);
    expect(await archive.back(1, {}, { letReappear })).toBe(false);
    expect(asked).toEqual(['张三 应本人要求']);
    expect(archive.read(SHARED)).toBe(before);
    expect(await archive.back(1, {}, { letReappear })).toBe(true);
    expect(archive.rowOf('people/zhang-san', SHARED)).toContain('reason: 应本人要求');
    expect(await archive.publish({ today: '2026-12-25' }), archive.said.join('\n')).toBe(true);
  });
});

describe('what cannot be', () => {
  test('no such publication, nothing published, a state that was not kept', async () => {
    archive = makeArchive();
    expect(await archive.back(1)).toBe(false);
    expect(archive.said.at(-1)).toContain('还没有发布过');
    await archive.publish({ commit: false });
    expect(await archive.back(2)).toBe(false);
    expect(archive.said.at(-1)).toContain('没有第 2 次发布');
    expect(await archive.back(1)).toBe(false);
    expect(archive.said.at(-1)).toContain('内容没有留下来');
  });

  test('a copy that somebody changed is told and not shown', async () => {
    archive = makeArchive();
    await publishTwice();
    archive.write(`.publications/0001/${ARTICLE}`, archive.read(ARTICLE));
    const before = site();
    expect(await archive.back(1)).toBe(false);
    expect(archive.said.at(-1)).toMatch(/副本 .* 被改过或不完整。原来的网站照旧。/u);
    expect(site()).toBe(before);
  });

  test('a build that fails leaves site and book', async () => {
    archive = makeArchive();
    await publishTwice();
    const [page, book] = [site(), archive.read(SHARED)];
    expect(await archive.back(1, {}, { build: () => Promise.resolve(false) })).toBe(false);
    expect([site(), archive.read(SHARED)]).toEqual([page, book]);
  });

  test('a book that is broken is told', async () => {
    archive = makeArchive();
    await publishTwice();
    archive.edit(SHARED, present(/seal: (\S+)/u.exec(archive.read(SHARED))?.[1]), 's0000000000000000');
    expect(await archive.back(1)).toBe(false);
    expect(archive.said.at(-1)).toContain('公布簿坏了');
  });

  test('numbers of another branch are no publications of this one', async () => {
    archive = makeArchive({ repository: true });
    archive.write('content/published.txt', '');
    rmSync(archive.path('content/published.txt'));
    archive.write(SHARED, 'number: 1, state: s0');
    archive.git('add', '-A');
    archive.git('commit', '-q', '-m', '第 1 次发布：另一个');
    rmSync(archive.path(SHARED));
    expect(await archive.publish({ commit: false }), archive.said.join('\n')).toBe(true);
    expect(await archive.back(1)).toBe(false);
    expect(archive.said.at(-1)).toContain('内容没有留下来');
  });
});
