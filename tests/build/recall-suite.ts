import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { searchInNode } from './search-in-node.ts';
import type { substringTruth } from './substring-truth.ts';
import { present } from '../present.ts';

const CONTENT = resolve(import.meta.dirname, '../../content');

/** Holds an index of the real content against plain substring search, in whatever shards it lies. */
export function testRecall(
  engine: ReturnType<typeof searchInNode>,
  truth: ReturnType<typeof substringTruth>,
): void {
  describe('search finds exactly the articles that hold the query', () => {
    test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 15, 16, 20, 30, 60])(
      'pieces of %i characters',
      async (length) => {
        for (let round = 0; round < (length < 10 ? 60 : 20); round += 1) {
          const piece = truth.randomPiece(length);
          const found = await engine.find(`"${piece}"`);
          expect(found.sort(), piece).toEqual(truth.find(piece));
        }
      },
      120_000,
    );

    test('pairs of characters that stand nowhere find nothing', async () => {
      for (const piece of ['工鑫', '会犇', '龘龘', '工运会工运', '会工工会会']) {
        expect((await engine.find(piece)).sort(), piece).toEqual(truth.find(piece));
      }
    });

    test('a hit never runs over the end of a paragraph', async () => {
      const { blocks } = present(truth.pages.find(({ row }) => row.url === '/qinghai-gongyun/2023-no2/03/'));
      const texts = blocks.filter(({ kind }) => kind === 'text');
      for (let place = 1; place < 12; place += 1) {
        const joint =
          [...present(texts[place - 1]).text].slice(-5).join('') +
          [...present(texts[place]).text].slice(0, 5).join('');
        expect((await engine.find(`"${joint.replace(/["“”]/g, '')}"`)).sort(), joint).toEqual(
          truth.find(joint),
        );
      }
    });

    test.each(['people', 'organizations'])(
      'every name of %s',
      async (folder) => {
        const names = readdirSync(join(CONTENT, folder)).map(
          (file) => (parse(readFileSync(join(CONTENT, folder, file), 'utf8')) as { name: string }).name,
        );
        expect(names.length).toBeGreaterThan(40);
        for (const name of names) expect((await engine.find(name)).sort(), name).toEqual(truth.find(name));
      },
      60_000,
    );
  });

  describe('folding is the same on both sides', () => {
    test.each([
      ['馬吉孝', '马吉孝'],
      ['產業工人隊伍', '产业工人队伍'],
      ['ＣＰＴＰＰ', 'cptpp'],
      ['劳动 和 技能，竞赛'.replace(/ /g, ''), '劳动和技能竞赛'],
      ['青总发[2022]11号', '青总发〔2022〕11号'],
      ['青总发（2022）11号', '青总发〔2022〕11号'],
    ])('%s finds what %s finds', async (typed, printed) => {
      const found = await engine.find(typed);
      expect(found.length).toBeGreaterThan(0);
      expect(found.sort()).toEqual((await engine.find(printed)).sort());
    });

    test('years in Chinese and Arabic figures find each other', async () => {
      const resolution = '/qinghai-gongyun/2023-no2/05/';
      expect(await engine.find('2023年二月十四日')).toContain(resolution);
      const chinese = await engine.find('二〇二二年');
      expect(chinese.length).toBeGreaterThan(5);
      expect(chinese.sort()).toEqual((await engine.find('2022年')).sort());
      expect(await engine.find('二〇一七年八月二十一日')).toEqual(await engine.find('2017年8月21日'));
      expect(await engine.find('二〇一七年八月二十一日')).toContain('/qinghai-gongyun/2017-no9-10/08/');
      expect((await engine.find('二零二三年')).sort()).toEqual((await engine.find('2023年')).sort());
    });
  });

  describe('the query language', () => {
    const both = async (query: string) => new Set(await engine.find(query));

    test('several words must all occur', async () => {
      const [together, one, other] = await Promise.all([both('劳模 疗休养'), both('劳模'), both('疗休养')]);
      expect([...together].sort()).toEqual([...one].filter((url) => other.has(url)).sort());
      expect(together.size).toBeGreaterThan(0);
    });

    test.each(['拉面 | 氧吧', '拉面 OR 氧吧', '拉面｜氧吧'])('%s takes either', async (query) => {
      const [either, one, other] = await Promise.all([both(query), both('拉面'), both('氧吧')]);
      expect([...either].sort()).toEqual([...new Set([...one, ...other])].sort());
    });

    test('-词 excludes', async () => {
      const [without, all, excluded] = await Promise.all([
        both('技能竞赛 -拉面'),
        both('技能竞赛'),
        both('拉面'),
      ]);
      expect([...without].sort()).toEqual([...all].filter((url) => !excluded.has(url)).sort());
      expect(without.size).toBeLessThan(all.size);
    });

    test('fields look at what they name', async () => {
      expect(await engine.find('作者:王东明')).toEqual(['/qinghai-gongyun/2023-no2/03/']);
      expect(await engine.find('栏目：学习强会')).toHaveLength(5);
      expect(await engine.find('年:2020')).toHaveLength(2);
      expect(await engine.find('文号:青总发〔2022〕11号')).toEqual(['/qing-zong-fa/2022-no11/']);
      expect(await engine.find('期:2023年第2期 作者:姚斌')).toEqual(['/qinghai-gongyun/2023-no2/35/']);
    });

    test.each([
      ['2023年第2期', '/qinghai-gongyun/2023-no2/'],
      ['2017年第9-10期', '/qinghai-gongyun/2017-no9-10/'],
      ['2017年第9期', '/qinghai-gongyun/2017-no9-10/'],
      ['青总发〔2022〕11号', '/qing-zong-fa/2022-no11/'],
      ['青总发[2022]11号', '/qing-zong-fa/2022-no11/'],
      ['内部通报第16期', '/neibu-tongbao/2020-no16/'],
      ['青海工运2023年第2期', '/qinghai-gongyun/2023-no2/'],
    ])('%s offers the issue itself', async (query, url) => {
      expect((await engine.ask(query)).references.map((reference) => reference.url)).toEqual([url]);
    });

    test('short names widen, visibly, and can be left narrow', async () => {
      const widened = await engine.ask('全总', { widen: true });
      expect(widened.widened).toEqual([{ word: '全总', also: ['中华全国总工会', '全国总工会'] }]);
      expect(widened.total).toBeGreaterThan((await engine.ask('全总')).total);
    });

    test('nothing found: which word failed, and the closest words that occur', async () => {
      const failed = await engine.ask('工会改革没有的词');
      expect(failed).toMatchObject({
        total: 0,
        missing: ['工会改革没有的词'],
        closest: { query: '工会改革' },
      });
      expect((await engine.ask('拉面 没有的词')).missing).toEqual(['没有的词']);
      expect((await engine.ask('拉面 没有的词')).closest).toMatchObject({ query: '拉面' });
    });
  });

  test('a hit keeps in its address what was asked, and whether other words were looked for too', async () => {
    const addresses = async (widen: boolean) => {
      const answer = await engine.ask('全总', { widen });
      const results = await engine.read(answer.id, 0, 3);
      return results.flatMap(({ url, hits }) => [url, ...hits.map((hit) => hit.url)]);
    };
    for (const address of await addresses(true)) expect(address).toMatch(/\/\?q=%E5%85%A8%E6%80%BB(#\w+)?$/);
    for (const address of await addresses(false))
      expect(address).toMatch(/\/\?q=%E5%85%A8%E6%80%BB&widen=0(#\w+)?$/);
  });

  test('a result names the issue it stands in; a sheet of its own, the series', async () => {
    const issueOf = async (query: string) => {
      const [first] = await engine.read((await engine.ask(query)).id, 0, 1);
      return present(first).issue;
    };
    expect(await issueOf('流浪地球')).toBe('《青海工运》2023年第2期');
    expect(await issueOf('青总发〔2022〕11号')).toBe('青总发〔2022〕11号');
    expect(await issueOf('勇立改革潮头再出发 争当群团工作排头兵')).toBe('宣传展板');
  });

  describe('what bad input gets', () => {
    test.each([
      ['nothing', ''],
      ['white space', ' \u3000\n'],
      ['only marks', '，。！“”'],
      ['emoji', '😀🎉'],
      ['a script', '<script>alert(1)</script>'],
      ['a lone surrogate', '\ud800工会'],
      ['regular-expression characters', '.*+?^${}()|[]\\'],
      ['an open quotation', '"工会'],
      ['only an operator', '| OR -'],
      ['a field without value', '作者:'],
    ])('%s gives an answer, not an exception', async (_, query) => {
      const answer = await engine.ask(query);
      expect(answer.total).toBeGreaterThanOrEqual(0);
      await expect(engine.read(answer.id, 0, 10)).resolves.toBeInstanceOf(Array);
    });

    test('ten thousand characters are cut, and the answer says so', async () => {
      const answer = await engine.ask('工会组织'.repeat(2500));
      expect(answer.notes).toEqual(['检索词太长，只用了前面的部分。']);
    });

    test('a filter value that does not exist is passed over', async () => {
      const answer = await engine.ask('拉面', { filters: { kind: ['没有的文种'] } });
      expect(answer.total).toBe((await engine.ask('拉面')).total);
    });
  });

  describe('filters', () => {
    test('counts follow the query and the other filters', async () => {
      const all = await engine.ask('劳模');
      const kind = present(all.facets.kind[0]);
      const narrowed = await engine.ask('劳模', { filters: { kind: [kind.value] } });
      expect(narrowed.total).toBe(kind.count);
      expect(narrowed.facets.kind).toEqual(
        all.facets.kind.map((other) => ({ ...other, chosen: other.value === kind.value })),
      );
      expect(narrowed.facets.series.reduce((sum, { count }) => sum + count, 0)).toBe(kind.count);
    });

    test('years narrow, and the histogram shows every year between', async () => {
      const all = await engine.ask('工会');
      expect(all.years.map(({ year }) => year)).toEqual([2017, 2018, 2019, 2020, 2021, 2022, 2023]);
      const narrowed = await engine.ask('工会', { years: { from: 2020, to: 2022 } });
      expect(narrowed.total).toBe(
        all.years
          .filter(({ year }) => year >= 2020 && year <= 2022)
          .reduce((sum, { count }) => sum + count, 0),
      );
      expect(narrowed.years).toEqual(all.years);
    });

    test('without words all articles that pass the filters are found, the newest first', async () => {
      const answer = await engine.ask('', { filters: { kind: ['讲话'] }, years: { from: 2023 } });
      const speeches = truth.pages.filter(({ row }) => row.kind === '讲话' && row.url.includes('/2023-'));
      const results = await engine.read(answer.id, 0, answer.total);
      expect(results.map(({ url }) => url).sort()).toEqual(speeches.map(({ row }) => row.url).sort());
      expect(results.map(({ hits }) => hits)).toEqual(speeches.map(() => []));
      expect(answer).toMatchObject({ missing: [], closest: undefined, notes: [] });
      const years = (await engine.ask('', { filters: { series: ['青海工运'] } })).years;
      expect(present(years.at(-1)).year).toBe(2023);
    });

    test('newest and oldest turn each other round', async () => {
      const newest = await engine.find('劳模', { sort: 'newest' });
      expect(await engine.find('劳模', { sort: 'oldest' })).toEqual(newest.toReversed());
    });
  });
}
