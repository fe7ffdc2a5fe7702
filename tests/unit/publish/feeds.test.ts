import { expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/catalogue.ts';
import type { Archive } from '../../../src/archive/model.ts';
import { formatAtom, formatJsonFeed } from '../../../src/cite/feed.ts';
import type { ItemLife } from '../../../src/corpus/model.ts';
import { listFeeds, correctionsFeed, siteFeed } from '../../../src/publish/feeds.ts';
import type { ArchiveFeed } from '../../../src/publish/feed-documents.ts';
import { childrenOf, faultsOfAtom, linkOf, parseXml, textsOf } from '../../feed-rules.ts';
import { smallContent } from '../../fixtures/archive/content.ts';
import { largeContent } from '../../fixtures/archive/large.ts';
import { present } from '../../present.ts';

const SITE = {
  name: '某库',
  publisher: '某会',
  language: 'zh-CN',
  origin: 'https://a.test',
  feedIds: { authority: 'gonghui.test', since: '2026' },
};
const documentsOf = (feed: ArchiveFeed) => [feed, ...feed.archived.toReversed()];
const large = buildArchive(largeContent(1000));

/** The small archive in which some articles bear recorded days. */
function archiveWith(lives: Record<string, ItemLife>): Archive {
  const content = smallContent();
  content.articles = content.articles.map((article) => ({
    ...article,
    ...(lives[article.id] && { life: lives[article.id] }),
  }));
  return buildArchive(content);
}

test('an old issue that comes in is announced first; what is of no recorded day stands behind, by its date', () => {
  const archive = archiveWith({
    'journal/2017-no9-10/01': { added: '2026-11-28', changed: [] },
    'bulletin/2020-no16/01': { added: '2026-11-20', changed: ['2026-11-25', '2026-11-29'] },
  });
  const { items, updated } = siteFeed(archive);
  expect(items.slice(0, 3).map(({ id }) => id)).toEqual([
    'journal/2017-no9-10/01',
    'bulletin/2020-no16/01',
    'journal/2023-no2/01',
  ]);
  expect(updated).toBe('2026-11-29');
  const [, second, third] = childrenOf(parseXml(formatAtom(siteFeed(archive), SITE)), 'entry').map(
    (entry) => [textsOf(entry, 'published')[0]?.slice(0, 10), textsOf(entry, 'updated')[0]?.slice(0, 10)],
  );
  expect(second).toEqual(['2026-11-20', '2026-11-29']);
  expect(third).toEqual([undefined, '2023-01-01']);
});

test('更正 holds an entry for each day on which something was corrected, and no other', () => {
  const archive = archiveWith({
    'journal/2017-no9-10/01': { added: '2026-11-28', changed: [] },
    'bulletin/2020-no16/01': { changed: ['2026-11-25', '2026-11-29'] },
  });
  const feed = correctionsFeed(archive);
  const ids = childrenOf(parseXml(formatAtom(feed, SITE)), 'entry').flatMap((entry) => textsOf(entry, 'id'));
  expect(ids).toEqual([
    'tag:gonghui.test,2026:corrected:2026-11-29:bulletin/2020-no16/01',
    'tag:gonghui.test,2026:corrected:2026-11-25:bulletin/2020-no16/01',
  ]);
  expect(correctionsFeed(buildArchive(smallContent())).items).toEqual([]);
});

test('every document of every feed keeps RFC 4287 and RFC 5005', () => {
  const feeds = listFeeds(large).flatMap((group) => group.feeds);
  expect(feeds.some(({ archived }) => archived.length > 2)).toBe(true);
  for (const feed of feeds)
    for (const document of documentsOf(feed))
      expect([feed.home, document.page, faultsOfAtom(parseXml(formatAtom(document, SITE)))]).toEqual([
        feed.home,
        document.page,
        [],
      ]);
});

test('along prev-archive and next_url every item is reached once, and back along next-archive', () => {
  const feed = siteFeed(large);
  const atoms = new Map<string, ReturnType<typeof parseXml>>();
  const jsons = new Map<string, { next_url?: string; items: { id: string }[] }>();
  for (const document of documentsOf(feed)) {
    const atom = parseXml(formatAtom(document, SITE));
    atoms.set(present(linkOf(atom, 'self')), atom);
    const json = JSON.parse(formatJsonFeed(document, SITE)) as { feed_url: string; items: { id: string }[] };
    jsons.set(json.feed_url, json);
  }
  const all = large.articles.map(({ id }) => `tag:gonghui.test,2026:${id}`).sort();
  const ids: string[] = [];
  let back = 0;
  for (let at: string | undefined = 'https://a.test/feed.xml'; at !== undefined;) {
    const atom = present(atoms.get(at));
    ids.push(...childrenOf(atom, 'entry').flatMap((entry) => textsOf(entry, 'id')));
    const older = linkOf(atom, 'prev-archive');
    const newer = older === undefined ? undefined : linkOf(present(atoms.get(older)), 'next-archive');
    if (newer === at) back += 1;
    at = older;
  }
  expect(ids.toSorted()).toEqual(all);
  // The newest page has nothing newer but the current document.
  expect(back).toBe(feed.archived.length - 1);
  const found: string[] = [];
  for (let at: string | undefined = 'https://a.test/feed.json'; at !== undefined;) {
    const json: { next_url?: string; items: { id: string }[] } = present(jsons.get(at));
    found.push(...json.items.map(({ id }) => id));
    at = json.next_url;
  }
  expect(found.toSorted()).toEqual(all);
});

test('identifiers are the same on another host; addresses are those of the host', () => {
  const idsOn = (origin: string) =>
    formatAtom(siteFeed(large), { ...SITE, origin }).match(/<id>[^<]*<\/id>/gu);
  expect(idsOn('http://10.0.0.8:8080')).toEqual(idsOn('https://a.test'));
  expect(formatAtom(siteFeed(large), SITE)).not.toContain('<id>https:');
});

test('what comes in changes no page that is full', () => {
  const before = siteFeed(large).archived.map(({ items }) => items.map(({ id }) => id));
  const content = largeContent(1000);
  const [first] = content.articles;
  const more = Array.from({ length: 250 }, (_, index) => ({
    ...present(first),
    id: `${present(first).id}-${index}`,
    life: { added: '2026-11-28', changed: [] },
  }));
  const after = siteFeed(buildArchive({ ...content, articles: [...content.articles, ...more] }));
  expect(after.archived.slice(0, before.length).map(({ items }) => items.map(({ id }) => id))).toEqual(
    before,
  );
  expect(after.items.length).toBeGreaterThanOrEqual(100);
  expect(after.items[0]?.id).toContain(present(first).id);
});

test('the list of feeds costs as much more as there are articles', () => {
  const readsOf = (count: number) => {
    let reads = 0;
    const content = largeContent(count);
    const articles = content.articles.map((article) => ({
      ...article,
      data: new Proxy(article.data, {
        get(data, name) {
          reads += 1;
          return Reflect.get(data, name) as unknown;
        },
      }),
    }));
    const archive = buildArchive({ ...content, articles });
    reads = 0;
    expect(listFeeds(archive)[0]?.feeds[0]?.archived).toHaveLength(count / 100 - 1);
    return reads;
  };
  const small = readsOf(500);
  expect(small).toBeGreaterThan(500);
  // Four times as many; were each asked for all the others, it would be sixteen times as much.
  expect(readsOf(2000) / small).toBeLessThan(5);
});
