import { strFromU8, unzipSync } from 'fflate';
import { test } from 'vitest';
import { listKinds, listYears, groupByIssue, groupFromOldest } from '../../../src/archive/groups.ts';
import { seriesGrid } from '../../../src/archive/grid.ts';
import { articlePages, yearPages } from '../../../src/archive/lists/article-pages.ts';
import { cataloguePages } from '../../../src/archive/lists/catalogue-pages.ts';
import { decadePages } from '../../../src/archive/lists/decade-pages.ts';
import { organizationsPages, peoplePages } from '../../../src/archive/lists/name-pages.ts';
import { personPages } from '../../../src/archive/lists/person-pages.ts';
import type { ListPage } from '../../../src/archive/lists/split-list.ts';
import {
  weighArticle,
  weighGridYear,
  weighIssueCard,
  weighIssueHead,
  weighIssueLine,
  weighName,
  weighTreeNode,
} from '../../../src/archive/lists/weights.ts';
import { issueContents } from '../../../src/archive/contents.ts';
import { articleNeighbours, issueNeighbours } from '../../../src/archive/neighbours.ts';
import { organizationRecord, organizationTree } from '../../../src/archive/organizations.ts';
import { countWorks, personRecord } from '../../../src/archive/people.ts';
import { tracePerson } from '../../../src/archive/tracing/named-in.ts';
import { citeArticle, citeIssue } from '../../../src/cite/citation.ts';
import { formatAtom, formatJsonFeed, formatOpml } from '../../../src/cite/feed.ts';
import { citationFormats, formatCitationFile } from '../../../src/cite/files.ts';
import { formatGbt7714 } from '../../../src/cite/gbt7714.ts';
import {
  describeAgent,
  describeBreadcrumb,
  describeSeries,
  describeSite,
} from '../../../src/cite/json-ld-pages.ts';
import { describeIssue, describeWork } from '../../../src/cite/json-ld-works.ts';
import { citationTags } from '../../../src/cite/meta-tags.ts';
import { formatRunning } from '../../../src/cite/running-form.ts';
import { formatRobots, formatSitemap } from '../../../src/cite/sitemap.ts';
import { listOutline } from '../../../src/document/outline.ts';
import { writeHtml } from '../../../src/document/to-html.ts';
import {
  headParts,
  closingParts,
  noteParts,
  noticeEndParts,
  photosParts,
} from '../../../src/print/article-parts.ts';
import { contentsParts, contentsPlace, contentsWords } from '../../../src/print/contents.ts';
import { imprintFacts, issueEnd, issueFront, mastheadDuties } from '../../../src/print/issue-parts.ts';
import { recordFacts, recordParts, sourceLine } from '../../../src/print/record.ts';
import { articleRow, issueRow } from '../../../src/publish/dataset/rows.ts';
import { buildEpub } from '../../../src/publish/epub/build-epub.ts';
import { listFeeds, siteFeed } from '../../../src/publish/feeds.ts';
import { listPages } from '../../../src/publish/page-list.ts';
import { articleText, issueText } from '../../../src/publish/plain-text.ts';
import { articleBlocks } from '../../../src/search/index/article-blocks.ts';
import { makeHead } from '../../../src/search/index/article-head.ts';
import { searchedArchive } from '../../../src/search/index/read-archive.ts';
import { foldArticle, makeRecord } from '../../../src/search/index/records.ts';
import { readVariants } from '../../../src/search/index/variants.ts';
import { fullArchive } from './full-archive.ts';
import { hold } from './hold.ts';
import { largeContent } from '../../fixtures/archive/large.ts';
import { buildArchive } from '../../../src/archive/catalogue.ts';
import { ONE_POINT } from '../../fixtures/one-point.ts';

/**
 * Everything the archive gives, word for word, for a reviewer to read as a change of the files beside it. What each file
 * must have is asserted by the tests of its own room; these hold every character of it still.
 */
const ORIGIN = 'https://archive.test';
const archive = fullArchive();
const SITE = {
  name: '某库',
  publisher: '某会',
  language: 'zh-CN',
  origin: ORIGIN,
  feedIds: { authority: 'gonghui.test', since: '2026' },
};
const BOOK = {
  origin: ORIGIN,
  namespace: 'c0c4d3a6-6c0e-5b7a-9d55-2f0e6f2b8a11',
  colour: '#a6291b',
  readFile: () => ONE_POINT.jpeg,
  modified: '2024-01-02T03:04:05Z',
};

test('feeds', async () => {
  const feeds = listFeeds(archive);
  const whole = siteFeed(archive);
  const texts = feeds.flatMap((group) => group.feeds.map((feed) => formatAtom(feed, SITE)));
  await hold('feeds', [...texts, formatJsonFeed(whole, SITE), formatOpml(feeds, SITE)]);
});

test('dataset, sitemap and robots', async () => {
  await hold('dataset', [
    ...archive.articles.map(articleRow),
    ...archive.issues.map(issueRow),
    formatSitemap(listPages(archive, ['/about/']), ORIGIN),
    ...['public', 'internal'].map((audience) => formatRobots(audience, ORIGIN)),
  ]);
});

test('plain text', async () => {
  await hold('plain-text', [
    ...archive.articles.map((article) => articleText(article, ORIGIN + article.url)),
    ...archive.issues.map((issue) => issueText(issue, ORIGIN + issue.url)),
  ]);
});

test('books', async () => {
  const books = await Promise.all(archive.issues.map((issue) => buildEpub(issue, BOOK)));
  // The picture of a cover is drawn in the faces of the machine.
  const files = books
    .flatMap((book) => Object.entries(unzipSync(book)))
    .filter(([path]) => !path.endsWith('.png'));
  await hold(
    'books',
    files.map(
      ([path, bytes]) =>
        `## ${path}\n${path.startsWith('EPUB/pictures/') ? Buffer.from(bytes).toString('base64') : strFromU8(bytes)}`,
    ),
  );
});

test('references and what the head of a page says', async () => {
  const citations = [
    ...archive.articles.map((article) => citeArticle(article, ORIGIN)),
    ...archive.issues.map((issue) => citeIssue(issue, ORIGIN)),
  ];
  await hold('references', [
    ...citations.flatMap((citation) => [
      formatGbt7714(citation),
      formatGbt7714(citation, { edition: 2015, online: true, accessed: '2024-05-06', pages: '3-4' }),
      formatRunning(citation),
      ...citationFormats.map((format) => formatCitationFile(citation, format)),
      citationTags(citation),
    ]),
    ...archive.articles.map((article) =>
      describeWork(
        citeArticle(article, ORIGIN),
        { issue: article.issue, series: article.issue.series, column: article.data.column },
        ORIGIN,
      ),
    ),
    ...archive.issues.map((issue) =>
      describeIssue(citeIssue(issue, ORIGIN), { issue, series: issue.series }, issue.articles, ORIGIN),
    ),
    describeSite({ name: '某库', description: '某库的说明', publisher: '某会' }, ORIGIN),
    ...archive.series.map((series) => describeSeries(series, ORIGIN)),
    describeAgent('Person', { url: '/people/ma/', name: '马某', otherNames: ['老马'] }, ORIGIN),
    describeAgent(
      'Organization',
      { url: '/organizations/office/', name: '某会办公室', parent: '某会' },
      ORIGIN,
    ),
    describeBreadcrumb(
      [
        { label: '首页', href: '/' },
        { label: '学刊', href: '/journal/' },
      ],
      ORIGIN,
    ),
  ]);
});

test('printed parts', async () => {
  await hold('printed-parts', [
    ...archive.articles.flatMap((article) => [
      [
        headParts(article),
        noteParts(article),
        noticeEndParts(article),
        closingParts(article),
        photosParts(article),
      ],
      recordParts(article),
      recordFacts(article),
      sourceLine(article),
    ]),
    ...archive.issues.flatMap((issue) => [
      issueFront(issue),
      issueEnd(issue),
      mastheadDuties(issue),
      imprintFacts(issue),
      contentsParts(issue),
      issueContents(issue).flatMap(({ lines }) =>
        lines.map((line) => [contentsPlace(line), contentsWords(line)]),
      ),
    ]),
  ]);
});

test('bodies as pages show them', async () => {
  await hold(
    'bodies',
    archive.articles.flatMap(({ document }) => [writeHtml(document), listOutline(document)]),
  );
});

test('what is searched', async () => {
  const { articles, issues } = searchedArchive(archive);
  const rows = new Map(issues.map((issue) => [issue.id, issue]));
  const names = new Map(archive.series.map(({ id, data }) => [id, data.name]));
  const variants = readVariants({ 囯: '国' });
  await hold('search', [
    ...articles.flatMap((article) => [
      article.row,
      makeHead(article.row, rows, names),
      makeRecord(foldArticle(article, variants), new Set(['某某', '一要'])),
    ]),
    ...archive.articles.map(articleBlocks),
    issues,
  ]);
});

test('people, bodies, neighbours, kinds and years', async () => {
  await hold('questions', [
    ...archive.people.map((person) => [
      person.url,
      countWorks(archive, person),
      personRecord(archive, person),
    ]),
    ...archive.organizations.map((body) => [body.url, organizationRecord(archive, body)]),
    organizationTree(archive),
    listKinds(archive),
    listYears(archive),
    groupByIssue(archive.articles),
    groupFromOldest(archive.articles),
    ...archive.articles.map((article) => [article.url, articleNeighbours(archive, article)]),
    ...archive.issues.map((issue) => [issue.url, issueNeighbours(issue)]),
    ...archive.series.map(seriesGrid),
  ]);
});

test('pages of lists at three thousand articles', async () => {
  const large = buildArchive(largeContent(3000));
  const outline = <Row>(pages: readonly ListPage<Row>[]) =>
    pages.map(({ url, label, rows, index, ways, previous, next }) => [
      url,
      label,
      rows.length,
      index?.links.map(({ label, count }) => [label, count].join(' ')).join(', '),
      ways.map(({ name, unit, links }) => [name, unit, links.length]),
      previous,
      next,
    ]);
  const [li] = large.people;
  await hold('lists', [
    ...archive.articles.map((article) => [article.url, weighArticle(article), weighArticle(article, true)]),
    ...archive.issues.map((issue) => [
      issue.url,
      weighIssueHead(issue),
      weighIssueCard(issue),
      weighIssueLine(issue),
    ]),
    ...archive.organizations.map((body) => [body.url, weighTreeNode(body), weighName(body.data.name, '3篇')]),
    ...archive.series.map((series) => seriesGrid(series).map(weighGridYear)),
    ...cataloguePages(large.articles).pages.map(({ page }) => outline([page])),
    outline(peoplePages(large.people)),
    outline(organizationsPages(large.organizations)),
    ...large.series.map((series) => outline(decadePages(series))),
    ...listKinds(large).map((kind) => outline(articlePages(kind.url, kind.articles))),
    ...listYears(large).map((year) => outline(yearPages(year))),
    li ? outline(personPages(li, tracePerson(large, li))) : [],
  ]);
});
