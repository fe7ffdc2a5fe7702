import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/catalogue.ts';
import { listKinds, listYears } from '../../src/archive/groups.ts';
import { articlePages, yearPages } from '../../src/archive/lists/article-pages.ts';
import { cataloguePages } from '../../src/archive/lists/catalogue-pages.ts';
import { decadePages } from '../../src/archive/lists/decade-pages.ts';
import { issuesForIndex } from '../../src/archive/lists/latest-issues.ts';
import { meetingPages, meetingsPages } from '../../src/archive/lists/meeting-pages.ts';
import { mentionPages } from '../../src/archive/lists/mention-rows.ts';
import { documentsPages, organizationsPages, peoplePages } from '../../src/archive/lists/name-pages.ts';
import { bodyOnPage, organizationPages } from '../../src/archive/lists/organization-pages.ts';
import { personPages, recordOnPage } from '../../src/archive/lists/person-pages.ts';
import type { ListPage } from '../../src/archive/lists/split-list.ts';
import { updatePages } from '../../src/archive/lists/update-pages.ts';
import { meetingsOf } from '../../src/archive/meetings/meetings.ts';
import { PAGE_LIMIT } from '../../src/archive/lists/weights.ts';
import { tenuresOf } from '../../src/archive/tenures.ts';
import { traceBody, tracePerson } from '../../src/archive/tracing/named-in.ts';
import { tracingOf } from '../../src/archive/tracing/tracing.ts';
import SeriesSection from '../../src/components/issue/SeriesSection.astro';
import SeriesNumbers from '../../src/components/issue/SeriesNumbers.astro';
import CataloguePage from '../../src/pages/articles/[...part].astro';
import ColumnPage from '../../src/pages/columns/[column]/[...part].astro';
import DocumentPage from '../../src/pages/documents/[document]/[...part].astro';
import MeetingPage from '../../src/pages/meetings/[meeting]/[...part].astro';
import MeetingYear from '../../src/pages/meetings/years/[...part].astro';
import DocumentInitial from '../../src/pages/documents/initials/[...part].astro';
import KindPage from '../../src/pages/kinds/[kind]/[...part].astro';
import OrganizationPage from '../../src/pages/organizations/[organization]/[...part].astro';
import OrganizationInitial from '../../src/pages/organizations/initials/[...part].astro';
import PeopleInitial from '../../src/pages/people/initials/[...part].astro';
import PersonPage from '../../src/pages/people/[person]/[...part].astro';
import UpdatesPage from '../../src/pages/updates/[...part].astro';
import YearPage from '../../src/pages/years/[year]/[...part].astro';
import { itemAt } from '../../src/text/item-at.ts';
import { largeContent } from '../fixtures/archive/large.ts';
import { renderComponent } from './html.ts';

const content = largeContent(10_000);
const archive = buildArchive(content);
/** The same with the days of its publication and of a correction. */
const dated = buildArchive({
  ...content,
  recordedSince: '2026-11-25',
  articles: content.articles.map((article) => ({
    ...article,
    life: { added: '2026-11-25', changed: ['2026-11-28'] },
  })),
});
const container = await AstroContainer.create({ astroConfig: { site: 'http://archive.test' } });

/** What only a development server writes: where in the source an element stands. */
const DEVELOPMENT = / data-astro-source-[\w-]+="[^"]*"/g;

/** The pages of one list, and what the page that is built takes for each of them. */
interface Tried {
  component: AstroComponentFactory;
  pages: readonly ListPage<unknown>[];
  props: (page: ListPage<never>) => Record<string, unknown>;
}

function tryPages<Row>(
  component: AstroComponentFactory,
  pages: readonly ListPage<Row>[],
  props: (page: ListPage<Row>) => Record<string, unknown>,
): Tried {
  return { component, pages, props };
}

const series = itemAt(archive.series, 0);
const column = itemAt(archive.columns, 0);
const person = itemAt(
  archive.people.filter(({ id }) => id === 'li-0'),
  0,
);
const writer = itemAt(
  archive.people.filter(({ id }) => id === 'wang-1'),
  0,
);
const body = itemAt(
  archive.organizations.filter(({ id }) => id === 'body-0'),
  0,
);
const documents = [...tracingOf(archive).documents.values()];
const law = itemAt(
  documents.filter(({ name }) => name === '《劳动合同法》'),
  0,
);
const meetings = meetingsOf(archive).all;
/** One meeting of which all speeches of the archive were held, and a list of as many as they are. */
const congress = {
  ...itemAt(meetings, 0),
  articles: meetings.flatMap((meeting) => meeting.articles),
};
const assemblies = congress.articles.map(({ article }) => ({ ...congress, year: article.year }));
const catalogue = cataloguePages(archive.articles);
const orders = new Map(catalogue.pages.map(({ page, order }) => [page, order]));

const tried: Record<string, Tried> = {
  总目: tryPages(
    CataloguePage,
    catalogue.pages.map(({ page }) => page),
    (page) => ({
      page,
      order: orders.get(page),
      total: 10_000,
      initials: page.path ? undefined : catalogue.initials,
    }),
  ),
  文种: tryPages(
    KindPage,
    listKinds(archive).flatMap(({ url, articles }) => articlePages(url, articles)),
    (page) => ({
      page,
      group: listKinds(archive)[0],
    }),
  ),
  年份: tryPages(
    YearPage,
    listYears(archive).flatMap((year) => yearPages(year)),
    (page) => ({
      page,
      group: listYears(archive)[0],
    }),
  ),
  栏目: tryPages(ColumnPage, articlePages(column.url, column.articles), (page) => ({ page, column, series })),
  人物: tryPages(PersonPage, personPages(writer, tracePerson(archive, writer)), (page) => ({
    page,
    person: writer,
    record: recordOnPage(tracePerson(archive, writer), page),
    tenures: tenuresOf(archive, writer),
  })),
  编者: tryPages(PersonPage, personPages(person, tracePerson(archive, person)), (page) => ({
    page,
    person,
    record: recordOnPage(tracePerson(archive, person), page),
    tenures: tenuresOf(archive, person),
  })),
  组织: tryPages(OrganizationPage, organizationPages(body, traceBody(archive, body)), (page) => ({
    page,
    organization: body,
    record: bodyOnPage(traceBody(archive, body), page),
  })),
  人物名录: tryPages(PeopleInitial, peoplePages(archive.people), (page) => ({ page })),
  更新记录: tryPages(UpdatesPage, updatePages(dated), (page) => ({ page, since: dated.recordedSince })),
  所引文件: tryPages(DocumentPage, mentionPages(law.url, law.mentions), (page) => ({ page, document: law })),
  会议: tryPages(MeetingPage, meetingPages(congress), (page) => ({
    page,
    meeting: congress,
    kinds: archive.kinds,
  })),
  会议名录: tryPages(MeetingYear, meetingsPages(assemblies), (page) => ({ page })),
  文件名录: tryPages(DocumentInitial, documentsPages(documents), (page) => ({ page })),
  组织名录: tryPages(OrganizationInitial, organizationsPages(archive.organizations), (page) => ({ page })),
};

describe.each(Object.entries(tried))('%s of 10,000 articles', (_, { component, pages, props }) => {
  test('has more than one page and none over the limit', { timeout: 120_000 }, async () => {
    const sizes: number[] = [];
    for (const page of pages) {
      const html = await container.renderToString(component, {
        props: props(page as ListPage<never>),
        routeType: 'page',
        request: new Request(`http://archive.test${page.url}`),
      });
      sizes.push(Buffer.byteLength(html.replace(DEVELOPMENT, '')));
    }
    expect(pages.length).toBeGreaterThan(1);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(PAGE_LIMIT);
  });
});

test('the list of all series and the grid of one stay below the limit', async () => {
  const parts = await Promise.all(
    issuesForIndex(archive.series, 4).map((section) =>
      renderComponent(SeriesSection, { ...section, saysAll: true }),
    ),
  );
  expect(Buffer.byteLength(parts.join(''))).toBeLessThanOrEqual(PAGE_LIMIT);
  for (const { rows } of decadePages(series))
    expect(
      Buffer.byteLength(await renderComponent(SeriesNumbers, { series, years: rows })),
    ).toBeLessThanOrEqual(PAGE_LIMIT);
});
