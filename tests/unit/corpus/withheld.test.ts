import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import { listPublicItems } from '../../../src/corpus/public-items.ts';
import { withdrawItem } from '../../../src/publication/withdraw.ts';
import { ARTICLE, makeArchive, type TemporaryArchive } from '../publication/temporary-archive.ts';

const ITEM = 'gongyun/2017-no9/03';

let archive: TemporaryArchive;
beforeEach(() => (archive = makeArchive()));
afterEach(() => archive.remove());

const read = () => openCorpus(archive.folder, { cache: false });
const withhold = (file: string) => archive.edit(file, 'title:', 'audience: none\ntitle:');
const errors = () => checkContent(read().whole, { today: '2026-12-03' }).findings.map(({ code }) => code);

test('no reader of any circle sees a withheld article, nor what was corrected in it', () => {
  const before = read().show('internal');
  expect(before.articles.map(({ id }) => id)).toContain(ITEM);
  expect(JSON.stringify(before.corrections)).toContain('识别时首句排到了段末');
  withhold(ARTICLE);
  for (const audience of ['internal', 'exchange', 'public'] as const) {
    const { articles, corrections } = read().show(audience);
    expect(articles.map(({ id }) => id)).not.toContain(ITEM);
    expect(JSON.stringify(corrections)).not.toContain('识别时首句排到了段末');
  }
  const { corrections, issues } = read().show('internal');
  expect(JSON.stringify(corrections)).toContain('识别把“和”误作英文');
  expect(issues.map(({ id }) => id)).toEqual(['gongyun/2017-no9']);
});

test('its text still answers for the source: the checks ask for nothing', () => {
  expect(errors()).toEqual([]);
  withhold(ARTICLE);
  expect(errors()).toEqual([]);
});

test('a post that only withheld words show is not told', () => {
  withhold('content/issues/gongyun/2017-no9/01.mdx');
  const { people } = read().show('internal');
  expect(people.find(({ id }) => id === 'li-zhong')?.data.posts.map(({ post }) => post)).toEqual(['主编']);
});

test('an issue whose articles are all withheld is gone, with its posts and its address', () => {
  for (const slug of ['01', '02', '03']) withhold(`content/issues/gongyun/2017-no9/${slug}.mdx`);
  const { issues, people } = read().show('internal');
  expect(issues).toEqual([]);
  expect(people.flatMap(({ data }) => data.posts)).toEqual([]);
  const items = listPublicItems(read().whole).map(({ item }) => item);
  expect(items.filter((item) => item.startsWith('gongyun/'))).toEqual([]);
});

test('once published it is asked for, withdrawn with its reason, and comes back with its number', async () => {
  await archive.publish();
  const withdraw = () =>
    withdrawItem(
      { project: archive.folder, item: ITEM, reason: '应作者要求', today: '2026-12-01' },
      (words) => archive.said.push(words),
    );
  expect(await withdraw()).toBe(false);
  withhold(ARTICLE);
  expect(errors()).toEqual(['address-gone', 'address-gone']);
  expect(await withdraw()).toBe(true);
  expect(errors()).toEqual([]);
  // Its kind has no other article.
  expect(
    read()
      .show('internal')
      .withdrawn.map(({ item }) => item),
  ).toEqual([ITEM, 'kinds/suibi']);
  expect(await archive.publish({ today: '2026-12-02' })).toBe(true);
  archive.edit(ARTICLE, 'audience: none\n', '');
  expect(await archive.publish({ today: '2026-12-03' })).toBe(true);
  expect(archive.rowOf(ITEM)).not.toContain('withdrawn');
  expect(errors()).toEqual([]);
});
