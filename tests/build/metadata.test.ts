import { describe, expect, test } from 'vitest';
import { files, pages, read, resolves } from './built-site.ts';
import { readHead } from './page-head.ts';
import type { Thing } from './page-head.ts';
import { readAsZotero } from './zotero-item.ts';
import type { ZoteroItem } from './zotero-item.ts';
import { present } from '../present.ts';

const ORIGIN = process.env.SITE_ORIGIN ?? 'http://localhost:4321';
const SPEECH = '/qinghai-gongyun/2023-no2/03/';
const NOTICE = '/qing-zong-fa/2022-no11/';
const everything = pages.filter((page) => page !== '/404.html');
const heads = new Map(everything.map((page) => [page, readHead(page)]));
const head = (page: string) => present(heads.get(page));
/** Issues read through, which show what other pages hold. */
const repeats = everything.filter((page) => head(page).meta('robots').includes('noindex'));
const found = everything.filter((page) => !repeats.includes(page));
const thing = (page: string, type: string) => head(page).graph.find((one) => one['@type'] === type);

interface ArticleRow {
  id: string;
  url: string;
}
const articles = JSON.parse(read('/data/articles.json')) as ArticleRow[];

describe('tags a reference manager reads', () => {
  const names = (page: string) =>
    Object.fromEntries(
      CITATION_TAGS.map((name): [string, string[]] => [name, head(page).meta(`citation_${name}`)]).filter(
        ([, values]) => values.length > 0,
      ),
    );

  test('of an article in a journal', () => {
    expect(names(SPEECH)).toEqual({
      title: ['在全总十七届七次执委会议上的讲话'],
      author: ['王东明'],
      journal_title: ['青海工运'],
      publication_date: ['2023'],
      issue: ['2'],
      firstpage: ['8'],
      publisher: ['青海省总工会'],
      language: ['zh-CN'],
      fulltext_html_url: [`${ORIGIN}${SPEECH}`],
    });
  });

  test('of an article in a double number, with its day and two bodies as authors', () => {
    expect(names('/qinghai-gongyun/2017-no9-10/37/')).toMatchObject({
      issue: ['9/10'],
      publication_date: ['2017/10/10'],
    });
    expect(names('/qinghai-gongyun/2023-no2/10/').author).toEqual(['研究室', '经济技术部']);
  });

  test('of a notice', () => {
    expect(names(NOTICE)).toEqual({
      title: ['青海省总工会关于认真学习宣传贯彻省第十四次党代会精神的通知'],
      author: ['青海省总工会'],
      publication_date: ['2022/06/22'],
      technical_report_institution: ['青海省总工会'],
      technical_report_number: ['青总发〔2022〕11号'],
      publisher: ['青海省总工会'],
      language: ['zh-CN'],
      fulltext_html_url: [`${ORIGIN}${NOTICE}`],
    });
  });

  test('of an item that has no author and no page', () => {
    expect(Object.keys(names('/qinghai-gongyun/2017-no9-10/call-for-papers/'))).toEqual([
      'title',
      'journal_title',
      'publication_date',
      'issue',
      'publisher',
      'language',
      'fulltext_html_url',
    ]);
  });

  test('stand on article pages and nowhere else', () => {
    const tagged = found.filter((page) => head(page).meta('citation_title').length === 1);
    expect(tagged.sort()).toEqual(articles.map(({ url }) => url).sort());
  });
});

describe('what Zotero makes of a page', () => {
  const whole = (lastName: string) => ({ lastName, firstName: '' });

  test.each<[page: string, item: Partial<ZoteroItem>]>([
    [
      SPEECH,
      {
        itemType: 'journalArticle',
        title: '在全总十七届七次执委会议上的讲话',
        creators: [whole('王东明')],
        publicationTitle: '青海工运',
        issue: '2',
        date: '2023',
        pages: '8',
      },
    ],
    [
      '/qinghai-gongyun/2017-no9-10/37/',
      {
        itemType: 'journalArticle',
        creators: [whole('刘建')],
        issue: '9/10',
        date: '2017/10/10',
        pages: '50',
      },
    ],
    [
      '/neibu-tongbao/2020-no16/01/',
      {
        itemType: 'journalArticle',
        creators: [whole('马吉孝')],
        publicationTitle: '内部通报',
        issue: '16',
        date: '2020/08/25',
      },
    ],
    [
      NOTICE,
      {
        itemType: 'report',
        creators: [whole('青海省总工会')],
        institution: '青海省总工会',
        number: '青总发〔2022〕11号',
        date: '2022/06/22',
      },
    ],
    ['/zhanban/2018-xining/', { itemType: 'artwork', creators: [whole('西宁市总工会')], date: '2018/12' }],
    ['/qinghai-gongyun/2017-no9-10/call-for-papers/', { itemType: 'journalArticle', creators: [] }],
    ['/qinghai-gongyun/2023-no2/', { itemType: 'webpage', title: '《青海工运》2023年第2期' }],
  ])('of %s', (page, item) => {
    expect(readAsZotero(head(page))).toMatchObject(item);
  });

  test('no name of the archive is cut in two', () => {
    const creators = articles.flatMap(({ url }) => readAsZotero(head(url)).creators);
    expect(creators.length).toBeGreaterThan(80);
    expect(creators.filter(({ firstName }) => firstName !== '')).toEqual([]);
  });

  test('the abstract is the beginning of the text, not its title once more', () => {
    expect(readAsZotero(head('/neibu-tongbao/2020-no16/01/')).abstractNote).toMatch(
      /^刚才，志忠同志代表省总十四届常委会，报告了今年以来的工作情况/,
    );
    const repeats = articles.filter(({ url }) => {
      const { abstractNote = '', title = '' } = readAsZotero(head(url));
      return abstractNote.replaceAll(title, '').length < 20;
    });
    expect(repeats).toEqual([]);
  });
});

describe('JSON-LD', () => {
  test('an article lies in an issue and that in a periodical', () => {
    expect(thing(SPEECH, 'Article')).toMatchObject({
      '@id': `${ORIGIN}${SPEECH}`,
      headline: '在全总十七届七次执委会议上的讲话',
      author: [{ '@type': 'Person', name: '王东明' }],
      pageStart: 8,
      articleSection: '学习强会',
      recordedAt: { '@type': 'Event', name: '全总十七届七次执委会议', startDate: '2023-02' },
      isPartOf: {
        '@type': 'PublicationIssue',
        '@id': `${ORIGIN}/qinghai-gongyun/2023-no2/`,
        issueNumber: '2',
        isPartOf: { '@type': 'Periodical', '@id': `${ORIGIN}/qinghai-gongyun/`, name: '青海工运' },
      },
    });
  });

  test('a bulletin item too, with its meeting', () => {
    expect(thing('/neibu-tongbao/2020-no16/01/', 'Article')).toMatchObject({
      recordedAt: { '@type': 'Event', startDate: '2020-08-13' },
      isPartOf: {
        issueNumber: '16',
        datePublished: '2020-08-25',
        isPartOf: { '@type': 'Periodical', name: '内部通报' },
      },
    });
  });

  test('a notice is a report with its number, in a series', () => {
    expect(thing(NOTICE, 'Report')).toMatchObject({
      reportNumber: '青总发〔2022〕11号',
      datePublished: '2022-06-22',
      isPartOf: { '@type': 'CreativeWorkSeries', name: '青总发' },
    });
  });

  test.each([
    ['/zhanban/2018-xining/', 'Poster', { datePublished: '2018-12' }],
    [
      '/qinghai-gongyun/2017-no9-10/',
      'PublicationIssue',
      { issueNumber: '9/10', isPartOf: { name: '青海工运' } },
    ],
    ['/qinghai-gongyun/', 'Periodical', { name: '青海工运' }],
    ['/people/wang-dongming/', 'Person', { name: '王东明' }],
    ['/organizations/qinghai-zonggonghui/', 'Organization', { name: '青海省总工会' }],
    ['/', 'WebSite', { name: '青海工会文献库' }],
  ])('%s is a %s', (page, type, fields) => {
    expect(thing(page, type)).toMatchObject({ '@id': `${ORIGIN}${page}`, ...fields });
  });

  test('an issue names its articles', () => {
    const parts = present(thing('/qinghai-gongyun/2017-no9-10/', 'PublicationIssue')).hasPart as Thing[];
    expect(parts).toHaveLength(56);
    expect(parts.filter((part) => !resolves(String(part['@id']).slice(ORIGIN.length)))).toEqual([]);
  });

  test('every page but the home page has its way down, and every step leads to a page', () => {
    const wrong = found.filter((page) => {
      const steps = (thing(page, 'BreadcrumbList')?.itemListElement ?? []) as {
        item: string;
        position: number;
      }[];
      const paths = steps.map(({ item }) => item.slice(ORIGIN.length));
      const ordered = steps.every(({ position }, index) => position === index + 1);
      const sound = paths[0] === '/' && paths.at(-1) === page && paths.every(resolves) && ordered;
      return page === '/' ? steps.length > 0 : !sound;
    });
    expect(wrong).toEqual([]);
  });
});

describe('relations', () => {
  test('every page names its own lasting address', () => {
    const wrong = found.filter((page) => head(page).links('canonical')[0]?.href !== `${ORIGIN}${page}`);
    expect(wrong).toEqual([]);
    expect(repeats).toHaveLength(3);
    for (const page of repeats) {
      expect(head(page).links('canonical')[0]?.href).toBe(ORIGIN + page.replace(/read\/$/u, ''));
      expect(thing(page, 'BreadcrumbList')).toBeUndefined();
    }
    expect(readHead('/404.html').links('canonical')).toEqual([]);
    expect(readHead('/404.html').meta('robots')).toEqual(['noindex']);
  });

  test('previous, next and up lead to pages, and next leads back', () => {
    const wrong: string[] = [];
    for (const page of found) {
      for (const relation of ['prev', 'next', 'up'])
        for (const { href } of head(page).links(relation))
          if (!resolves(href)) wrong.push(`${page} → ${href}`);
      const next = head(page).links('next')[0]?.href;
      if (next !== undefined && head(next).links('prev')[0]?.href !== page) wrong.push(`${next} ← ${page}`);
    }
    expect(wrong).toEqual([]);
    expect(head(SPEECH).links('prev')[0]?.href).toBe('/qinghai-gongyun/2023-no2/02/');
    expect(head(SPEECH).links('up')[0]?.href).toBe('/qinghai-gongyun/2023-no2/');
    expect(head('/').links('up')).toEqual([]);
  });

  test('every page names the feeds it belongs to', () => {
    const feedsOf = (page: string) =>
      head(page)
        .links('alternate')
        .map(({ href }) => href);
    expect(found.filter((page) => !feedsOf(page).includes('/feed.xml'))).toEqual([]);
    expect(feedsOf(SPEECH)).toEqual(
      expect.arrayContaining(['/qinghai-gongyun/feed.xml', '/columns/xuexi-qianghui/feed.json']),
    );
    expect(feedsOf('/people/wang-dongming/')).toContain('/people/wang-dongming/feed.xml');
    expect(found.flatMap(feedsOf).filter((href) => !resolves(href))).toEqual([]);
  });

  test('Open Graph has what a link preview needs', () => {
    const needed = ['og:title', 'og:type', 'og:url', 'og:description', 'og:site_name', 'og:locale'];
    const wrong = found.filter((page) =>
      needed.some((name) => head(page).meta(name).length !== 1 || head(page).meta(name)[0] === ''),
    );
    expect(wrong).toEqual([]);
    expect(head(SPEECH).meta('og:title')).toEqual(['在全总十七届七次执委会议上的讲话']);
    expect(head(SPEECH).meta('og:type')).toEqual(['article']);
  });
});

describe('citation files', () => {
  test('stand beside every article and every issue, in three formats and as Dublin Core', () => {
    const issues = (JSON.parse(read('/data/issues.json')) as { url: string }[]).map(({ url }) => url);
    const homes = new Set([...issues, ...articles.map(({ url }) => url)]);
    const expected = [...homes].flatMap((url) =>
      ['bib', 'ris', 'json'].map((format) => `${url}cite.${format}`),
    );
    expect(expected.filter((file) => !resolves(file))).toEqual([]);
    expect(files.filter((file) => /\/cite\.\w+$/.test(file))).toHaveLength(expected.length);
    for (const page of homes)
      expect(
        head(page)
          .links('describedby')
          .map(({ href }) => href),
      ).toEqual([...['bib', 'ris', 'json'].map((format) => `${page}cite.${format}`), `${page}dc.xml`]);
    expect([...homes].filter((url) => !resolves(`${url}dc.xml`))).toEqual([]);
  });

  test('say what the page says', () => {
    expect(read(`${SPEECH}cite.bib`)).toContain('author      = {王东明}');
    expect(read(`${SPEECH}cite.ris`)).toMatch(/^TY {2}- JOUR\r\nAU {2}- 王东明\r\n/);
    expect(read(`${NOTICE}cite.json`)).toContain('"number": "青总发〔2022〕11号"');
    expect(read(SPEECH)).toContain('王东明. 在全总十七届七次执委会议上的讲话[J]. 青海工运，2023（2）：8.');
  });
});

describe('JSON Feed', () => {
  const feeds = files.filter((file) => file.endsWith('/feed.json'));
  const parse = (file: string) => JSON.parse(read(file)) as JsonFeed;

  test('every one has what version 1.1 asks for, each id once, dates after RFC 3339', () => {
    expect(feeds.length).toBeGreaterThan(50);
    for (const file of feeds) {
      const feed = parse(file);
      expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
      expect(feed.title).not.toBe('');
      expect(feed.feed_url).toBe(`${ORIGIN}${file}`);
      expect(resolves(feed.home_page_url.slice(ORIGIN.length))).toBe(true);
      expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
      const wrong = feed.items.filter(
        (item) =>
          item.content_text === '' ||
          !resolves(item.url.slice(ORIGIN.length)) ||
          (item.date_published !== undefined && !RFC_3339.test(item.date_published)),
      );
      expect(wrong).toEqual([]);
    }
  });

  test('the one of everything holds everything there is', () => {
    expect(
      parse('/feed.json')
        .items.map(({ url }) => url)
        .sort(),
    ).toEqual(articles.map(({ url }) => `${ORIGIN}${url}`).sort());
  });
});

test('robots.txt keeps a build that is not public out of search engines and names the sitemap', () => {
  expect(read('/robots.txt')).toBe(`User-agent: *\nDisallow: /\n\nSitemap: ${ORIGIN}/sitemap.xml\n`);
});

const CITATION_TAGS = [
  'title',
  'author',
  'journal_title',
  'publication_date',
  'issue',
  'firstpage',
  'lastpage',
  'technical_report_institution',
  'technical_report_number',
  'publisher',
  'language',
  'fulltext_html_url',
] as const;

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/;

interface JsonFeed {
  version: string;
  title: string;
  home_page_url: string;
  feed_url: string;
  items: { id: string; url: string; content_text: string; date_published?: string }[];
}
