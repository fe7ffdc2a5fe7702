import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../../src/archive/catalogue.ts';
import { articlePageKey, personPageKey } from '../../../../src/archive/page-keys.ts';
import { personPages } from '../../../../src/archive/lists/person-pages.ts';
import type { Archive } from '../../../../src/archive/model.ts';
import { leadingPost } from '../../../../src/archive/people.ts';
import { keepTraces } from '../../../../src/archive/tracing/kept-traces.ts';
import { traceBody, tracePerson } from '../../../../src/archive/tracing/named-in.ts';
import { tracingOf } from '../../../../src/archive/tracing/tracing.ts';
import { listPages } from '../../../../src/publish/page-list.ts';
import { smallContent } from '../../../fixtures/archive/content.ts';
import { realArchive } from '../../../fixtures/archive/real.ts';
import { present } from '../../../present.ts';

/** The small archive with other words in some of its articles. */
function archiveOf(bodies: Readonly<Record<string, string>>, titles: Readonly<Record<string, string>> = {}) {
  const content = smallContent();
  for (const article of content.articles) {
    article.body = bodies[article.id] ?? article.body;
    article.digest = article.body;
    const title = titles[article.id];
    if (title !== undefined) article.data.title = title;
  }
  return buildArchive(content);
}
const articleOf = (archive: Archive, id: string) => present(archive.articles.find((one) => one.id === id));
const tracedOf = (archive: Archive, id: string) => tracingOf(archive).of(articleOf(archive, id));
const [A, B, NOTICE] = ['journal/2023-no2/01', 'journal/2017-no9-10/01', 'notices/2022-no11/index'];

describe('references', () => {
  test('lead to what the archive holds, and from there back', () => {
    const archive = archiveOf({ [A]: '按青总发[2022]11号和《关于学习的通知》，见《学刊》2017年第9-10期。' });
    expect(tracedOf(archive, A).cites).toEqual([
      { name: '《关于学习的通知》', url: '/notices/2022-no11/', isHeld: true },
      { name: '《学刊》2017年第9-10期', url: '/journal/2017-no9-10/', isHeld: true },
    ]);
    expect(tracedOf(archive, NOTICE).citedBy.map(({ article }) => article.id)).toEqual([A]);
  });

  test('lead to a page of the document where it does not, which tells who refers to it and in which words', () => {
    const archive = archiveOf({
      [A]: '先说。认真落实《劳动合同法》！',
      [B]: '学习《中华人民共和国劳动合同法》。',
    });
    const [cited] = tracedOf(archive, A).cites;
    const document = present([...tracingOf(archive).documents.values()][0]);
    expect([cited?.url, cited?.isHeld, document.held]).toEqual([document.url, false, []]);
    expect(document.url).toMatch(/^\/documents\/lao-dong-he-tong-fa-[0-9a-f]{8}\/$/u);
    expect(document.mentions.map(({ article, quote }) => [article.id, quote.before, quote.words])).toEqual([
      [B, '学习', '《中华人民共和国劳动合同法》'],
      [A, '认真落实', '《劳动合同法》'],
    ]);
    expect(listPages(archive).map(({ url }) => url)).toContain(document.url);
  });

  test('the address of a document is the same when the archive comes to hold it', () => {
    const body = { [A]: '落实《关于工资协商的意见》' };
    const urlsOf = (archive: Archive) => [...tracingOf(archive).documents.values()].map(({ url }) => url);
    const holding = archiveOf(body, { [B]: '关于工资协商的意见' });
    expect(urlsOf(holding)).toEqual(urlsOf(archiveOf(body)));
    expect(tracedOf(holding, A).cites[0]?.url).toBe('/journal/2017-no9-10/01/');
  });

  test('two items of one name lead to the page that shows both', () => {
    const titles = { [B]: '关于工资协商的意见', 'journal/2017-no9-10/02': '关于工资协商的意见' };
    const archive = archiveOf({ [A]: '落实《关于工资协商的意见》' }, titles);
    const document = present([...tracingOf(archive).documents.values()][0]);
    expect(document.held).toHaveLength(2);
    expect(tracedOf(archive, A).cites.map(({ url }) => url)).toEqual([document.url]);
  });

  test('that go round in a circle, or to the article itself, end', () => {
    const titles = { [A]: '关于甲事的通知', [B]: '关于乙事的通知' };
    const archive = archiveOf(
      { [A]: '见《关于乙事的通知》《关于甲事的通知》', [B]: '见《关于甲事的通知》' },
      titles,
    );
    expect(tracedOf(archive, A).cites.map(({ url }) => url)).toEqual(['/journal/2017-no9-10/01/']);
    expect(tracedOf(archive, A).citedBy.map(({ article }) => article.id)).toEqual([B]);
    expect(tracedOf(archive, B).citedBy.map(({ article }) => article.id)).toEqual([A]);
  });
});

describe('names', () => {
  const text =
    '## 书记马某\n\n书记马某和李某出席。马某讲话。\n\n马某又说。\n\n## 二\n\n书记马某到某市总工会。';
  const archive = archiveOf({ [A]: text });

  test('the first mention in a section bears a link, in a heading none', () => {
    expect(tracedOf(archive, A).links.filter(({ url }) => url === '/people/ma/')).toEqual([
      { text: 1, start: 2, end: 4, url: '/people/ma/' },
      { text: 4, start: 2, end: 4, url: '/people/ma/' },
    ]);
  });

  test('a page tells who names its person or body, in which sentence, and beside whom', () => {
    const person = present(archive.people.find(({ id }) => id === 'ma'));
    const { mentions, companions } = tracePerson(archive, person);
    expect(mentions.map(({ article, quote }) => [article.id, quote.before, quote.after])).toEqual([
      [A, '书记', ''],
    ]);
    expect(companions).toEqual([]);
    const city = present(archive.organizations.find(({ id }) => id === 'city'));
    expect(traceBody(archive, city).mentions.map(({ article }) => article.id)).toEqual([A]);
  });

  test('the key of a page changes with the links on it and with what refers to it, and with nothing else', () => {
    const pageKey = (one: Archive, id: string) => articlePageKey(one, articleOf(one, id));
    const personKey = (one: Archive) => {
      const person = present(one.people.find(({ id }) => id === 'ma'));
      return personPageKey(one, person, personPages(person, tracePerson(one, person))[0]);
    };
    const plain = archiveOf({});
    expect(personKey(archive)).not.toBe(personKey(plain));
    const citing = archiveOf({ [A]: '见青总发〔2022〕11号' });
    expect(pageKey(citing, NOTICE)).not.toBe(pageKey(plain, NOTICE));
    expect(pageKey(citing, 'bulletin/2020-no16/01')).toBe(pageKey(plain, 'bulletin/2020-no16/01'));
    const content = smallContent();
    const renamed = buildArchive({
      ...content,
      articles: content.articles.map((one) =>
        one.id === A ? Object.assign(one, { body: text, digest: text }) : one,
      ),
      people: content.people.filter(({ id }) => id !== 'ma'),
    });
    expect(pageKey(renamed, A)).not.toBe(pageKey(archive, A));
  });
});

test('what was read is kept, and holds while the article and the names are the same', () => {
  const shelf = new Map<string, unknown>();
  const kept = {
    read: (name: string) => shelf.get(name),
    write: (name: string, value: unknown) => void shelf.set(name, value),
  };
  const readBodies = (digest: string, names: string) => {
    const content = smallContent();
    const read: string[] = [];
    const archive = buildArchive({
      ...content,
      people: [{ id: 'ma', data: { name: names, posts: [] } }],
      articles: content.articles.map((one) => ({
        ...one,
        digest: one.id === A ? digest : one.id,
        get document() {
          read.push(one.id);
          return one.document;
        },
      })),
    });
    keepTraces(archive, kept);
    read.length = 0;
    tracingOf(archive);
    return read;
  };
  expect(readBodies('a', '马某某')).toHaveLength(10);
  expect(readBodies('a', '马某某')).toEqual([]);
  expect(readBodies('b', '马某某')).toEqual([A]);
  expect(readBodies('b', '马某')).toHaveLength(10);
});

test('an archive of nothing and one of a single article are traced', () => {
  const content = smallContent();
  const empty = buildArchive({
    ...content,
    series: [],
    issues: [],
    articles: [],
    people: [],
    organizations: [],
  });
  expect(tracingOf(empty).documents.size).toBe(0);
  const single = buildArchive({
    ...content,
    issues: content.issues.filter(({ id }) => id === 'notices/2022-no11'),
    articles: content.articles.filter(({ id }) => id === NOTICE),
  });
  expect(tracedOf(single, NOTICE)).toMatchObject({ cites: [], citedCount: 0 });
});

test('what another audience may read alone is neither named nor told to refer to anything', () => {
  const open = realArchive('public');
  const shown = new Set(open.articles.map(({ id }) => id));
  const { documents, mentions } = tracingOf(open);
  const told = [
    ...documents.values(),
    ...[...mentions.values()].map((list) => ({ mentions: list, held: [] })),
  ];
  const articles = told.flatMap((one) => [...one.held, ...one.mentions.map(({ article }) => article)]);
  expect(articles.filter(({ id }) => !shown.has(id))).toEqual([]);
  expect(documents.size).toBeGreaterThan(0);
  expect(documents.size).toBeLessThan(tracingOf(realArchive()).documents.size);
});

test('the leading post is the last one shown, not a duty in a masthead', () => {
  const archive = realArchive();
  const postOf = (id: string) => leadingPost(archive, present(archive.people.find((one) => one.id === id)));
  expect(postOf('wu-jianjun')).toBe('省总工会党组成员、副主席');
  expect(postOf('ma-jixiao')).toBe('中华全国总工会副主席');
  expect(postOf('hou-meiling')).toBe('责任编辑');
  expect(postOf('chen-lei')).toBeUndefined();
});
