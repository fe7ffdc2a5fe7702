import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/catalogue.ts';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import type { Shown } from '../../../src/corpus/model.ts';
import { chunkOfName } from '../../../src/search/fields.ts';
import { buildSearch } from '../../../src/search/index/build.ts';
import { searchedArchive } from '../../../src/search/index/read-archive.ts';
import { readRecords } from '../../../src/search/index/read-records.ts';
import { wordListsOf } from '../../../src/search/index/word-lists.ts';
import type { SearchAnswer } from '../../../src/search/query/api.ts';
import { searchInNode } from '../../build/search-in-node.ts';
import { present } from '../../present.ts';

/** The second archive, with a masthead, an imprint, a running number, and a person who was renamed. */
const corpus = openCorpus(resolve(import.meta.dirname, '../../fixtures/second-archive'), { cache: false });
const ISSUE = 'kexie-tongxun/2023-no3';

function enrich(shown: Shown): Shown {
  const person = shown.people.find(({ id }) => id === 'cen-yuanshan');
  const association = present(shown.organizations.find(({ id }) => id === 'sheng-kexie'));
  const office = {
    ...association,
    id: 'kexie-bangongshi',
    data: { name: '川江省科学技术协会办公室', shortNames: ['办公室'], kind: '部室', parent: 'sheng-kexie' },
  };
  return {
    ...shown,
    organizations: [...shown.organizations, office],
    people: shown.people.map((one) =>
      one === person ? { ...one, data: { ...one.data, otherNames: ['岑冠山'] } } : one,
    ),
    issues: shown.issues.map((issue) =>
      issue.id === ISSUE
        ? {
            ...issue,
            data: {
              ...issue.data,
              coverLines: ['科协通讯', '总第１５６期'],
              masthead: [
                { role: '主编', members: [{ person: present(person).id, name: '岑冠山', note: '执行' }] },
                { role: '编委', members: [{ person: 'nobody', name: '祝青禾' }] },
              ],
              address: '临渡市江滨路17号',
              telephone: '(0999)8236826',
              distribution: ['各市科协，省农技站。'],
              editorNote: '本期刊发夜间观察特辑。',
              coverPhotos: [
                { placement: '封面', title: '《守林》', photographer: { person: 'nobody', name: '简一苇' } },
              ],
            },
          }
        : issue,
    ),
  };
}

const site = mkdtempSync(join(tmpdir(), 'records-'));
const engine = searchInNode(site);
const ask = (query: string): Promise<SearchAnswer> => engine.ask(query, { widen: true });

beforeAll(async () => {
  const shown = enrich(corpus.show('internal'));
  await buildSearch(site, { ...searchedArchive(buildArchive(shown)), ...wordListsOf(shown) });
});
afterAll(() => rmSync(site, { recursive: true, force: true }));

describe('what an issue prints besides its articles', () => {
  test.each([
    ['祝青禾', '编委会', '#masthead'],
    ['江滨路', '版权页', '#imprint'],
    ['江滨路17号 8236826', '版权页', '#imprint'],
    ['８２３６８２６', '版权页', '#imprint'],
    ['省农技站', '分送', '#distribution'],
    ['观察特辑', '编者按', '#editor-note'],
    ['守林 简一苇', '封面与封底', '#cover'],
  ])('%s is found in %s', async (query, part, anchor) => {
    const { total, cards } = await ask(query);
    expect(total).toBe(0);
    expect(cards.prints.map((print) => [print.part, print.places])).toContainEqual([
      part,
      [{ label: '《科协通讯》2023年第3期', url: `/${ISSUE}/${anchor}` }],
    ]);
    expect(present(cards.prints[0]).fragments.some(({ marked }) => marked)).toBe(true);
  });

  test.each(['祝青禾 省水利站', '祝青禾 -江滨路', '8236', '编委会与编辑', '版权页', '年:2023'])(
    '%s is found in none',
    async (query) => expect((await ask(query)).cards.prints).toEqual([]),
  );
});

describe('names', () => {
  test.each(['岑远山', '岑冠山', '岑遠山', '作者:岑冠山'])('%s leads to the person', async (query) => {
    const { cards, total } = await ask(query);
    expect(cards.names.map(({ url }) => url)).toEqual(['/people/cen-yuanshan/']);
    expect(present(cards.names[0]).own).toEqual({ query: '', filters: { people: ['岑远山'] }, total: 1 });
    expect(total).toBe(1);
  });

  test('what else was typed stays when only their own articles are asked for', async () => {
    const { cards } = await ask('岑远山 洞穴');
    expect(present(cards.names[0]).own?.query).toBe('洞穴');
  });

  test.each([
    ['川江省洞穴学会', ['/organizations/dongxue-xuehui/']],
    ['省科协', ['/organizations/sheng-kexie/']],
    ['省科协办公室', ['/organizations/kexie-bangongshi/']],
    ['学会讲坛', ['/columns/xuehui-jiangtan/']],
    ['《科协通讯》', ['/kexie-tongxun/']],
    ['岑远山在年会上的讲话', ['/people/cen-yuanshan/']],
    ['岑?山', ['/people/cen-yuanshan/']],
    ['岑？？', []],
    ['讲坛', []],
    ['没有这个人', []],
  ])('%s leads to %j', async (query, urls) => {
    expect((await ask(query)).cards.names.map(({ url }) => url)).toEqual(urls);
  });
});

describe('references', () => {
  test.each(['总第156期', '总156期', '第3期', '科协通讯2023·3', '2023年第3期（总第156期）'])(
    '%s leads to the issue',
    async (query) => {
      const { references, total } = await ask(query);
      expect(references.map(({ kind, url }) => [kind, url])).toEqual([['issue', `/${ISSUE}/`]]);
      expect(total).toBe((await ask(`"${query}"`)).total);
    },
  );

  test('the body behind a document stands for its 代字', async () => {
    const { references } = await ask('省科协2023年12号文');
    expect(references.map(({ url, facts }) => [url, facts])).toEqual([
      ['/chuan-ke-xie-fa/2023-no12/', ['川江省科学技术协会关于举办夜间自然观察活动的通知']],
    ]);
  });

  test('a page leads to the article on it, and where none is known says so', async () => {
    const pages = present(corpus.show('internal').articles.find(({ data }) => data.pageStart !== undefined));
    const { pageStart = 0, title } = pages.data;
    const [card] = (await ask(`2023年第3期第${pageStart}页`)).references;
    expect([card?.kind, card?.name]).toEqual(['page', title]);
    expect(card?.facts[0]).toContain(`第${pageStart}页起`);
    const [none] = (await ask('2023年第3期第999页')).references;
    expect([none?.kind, none?.url]).toEqual(['issue', `/${ISSUE}/`]);
    expect(none?.facts[0]).toContain('不能断定哪篇印在第999页');
  });

  test.each(['第PAGE页', 'PAGE页', 'p. PAGE', 'PAGE—PAGE頁'])(
    '%s without an issue leads to the articles on it, and this is said',
    async (form) => {
      const on = present(corpus.show('internal').articles.find(({ data }) => data.pageStart !== undefined));
      const { pageStart = 0, title } = on.data;
      const { references, notes } = await ask(form.replaceAll('PAGE', String(pageStart)));
      expect(references.map(({ kind, name }) => [kind, name])).toEqual([['page', title]]);
      expect(notes).toEqual(['没有写明哪一期，列出的是最近几期的这一页。']);
    },
  );

  test.each(['第999页', '页', '第0页', '第3页至第1页', '第1页的标题'])(
    '%s alone leads nowhere',
    async (query) => {
      const { references, notes } = await ask(query);
      expect([references, notes]).toEqual([[], []]);
    },
  );

  test('what is not there is said, with the nearest', async () => {
    const { cards } = await ask('2021年第3期');
    expect(cards.missing.map(({ typed, nearest }) => [typed, nearest.map(({ url }) => url)])).toEqual([
      ['2021年第3期', [`/${ISSUE}/`]],
    ]);
    expect((await ask('2021年第3期 洞穴')).cards.missing).toEqual([]);
  });
});

test('of what a build does not show there is nothing in the records', () => {
  const real = openCorpus(resolve(import.meta.dirname, '../../..'), { cache: false });
  const open = JSON.stringify(readRecords(buildArchive(real.show('public'))));
  expect(JSON.stringify(readRecords(buildArchive(real.show('internal'))))).toContain('贺文龙');
  expect(open).not.toMatch(/贺文龙|康复医院|昆仑路|马吉孝|青总发|新视点|8236826|内部通报/u);
});

test('a name lies in the file that its hash says', () => {
  const folder = join(site, 'search/data/names');
  const files = readdirSync(folder);
  expect(files.length).toBeGreaterThan(0);
  const chunk = chunkOfName('岑冠山', files.length);
  expect(gunzipSync(readFileSync(join(folder, `${chunk}.json.gz`))).toString()).toContain('岑冠山');
});
