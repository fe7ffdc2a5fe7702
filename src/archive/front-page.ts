import { issueContents } from './contents.ts';
import { listYears } from './groups.ts';
import type { Archive, Article, Column, Issue, Person } from './model.ts';
import { countWorks } from './people.ts';
import { articleDate, publishedOn } from './published.ts';
import { listUpdates, type Update } from './updates.ts';

/** What the home page shows of what the archive holds. */
export interface FrontPage {
  /** How much it holds, and of which years: `收录4种、5期（件）、95篇`, `2017—2023年`. */
  holding: string[];
  /** The latest issue of each series, the latest one first, with its first titles as its contents print them. */
  latest: { issue: Issue; first: { article: Article; title: string; author?: string | undefined }[] }[];
  /** The latest speeches and reports, the latest one first. */
  speeches: Article[];
  /** What last came in, was corrected, withdrawn or moved, on as many days as are wanted; the last day last. */
  updates: Update[];
  /** Who stands over the most articles and in the most mastheads. */
  people: { person: Person; works: number }[];
  /** The columns with the most articles. */
  columns: Column[];
}

/** How many of each the home page shows. */
const MOST = { titles: 4, speeches: 6, updates: 6, people: 12, columns: 12 };

/** Gathers the home page from the archive; every list is empty where the archive has nothing for it. */
export function frontPage(archive: Archive): FrontPage {
  const { series, articles, people, columns } = archive;
  return {
    holding: describeHolding(archive),
    latest: series
      .flatMap(({ issues }) => issues.at(-1) ?? [])
      .sort((a, b) => publishedOn(b).date.localeCompare(publishedOn(a).date))
      .map((issue) => ({ issue, first: firstTitles(issue) })),
    speeches: articles
      .filter(({ spoken }) => spoken)
      .sort((a, b) => articleDate(b).localeCompare(articleDate(a)))
      .slice(0, MOST.speeches),
    updates: listUpdates(archive).slice(-MOST.updates),
    people: people
      .map((person) => ({ person, works: countWorks(archive, person) }))
      .filter(({ works }) => works > 0)
      .sort((a, b) => b.works - a.works)
      .slice(0, MOST.people),
    columns: columns
      .filter((column) => column.articles.length > 0)
      .sort((a, b) => b.articles.length - a.articles.length)
      .slice(0, MOST.columns),
  };
}

function describeHolding(archive: Archive): string[] {
  const { series, issues, articles } = archive;
  const years = listYears(archive).map(({ year }) => year);
  const [last, first] = [years.at(0), years.at(-1)];
  if (first === undefined || last === undefined) return ['还没有收录'];
  const span = first === last ? `${first}年` : `${first}—${last}年`;
  return [`收录${series.length}种、${issues.length}期（件）、${articles.length}篇`, span];
}

/** Without covers and what the printed contents leave out. */
function firstTitles(issue: Issue): FrontPage['latest'][number]['first'] {
  const listed = issueContents(issue)
    .flatMap(({ lines }) => lines)
    .filter(({ placement }) => placement === undefined)
    .map(({ article, title, author }) => ({ article, title, author }));
  const all =
    listed.length > 0 ? listed : issue.articles.map((article) => ({ article, title: article.data.title }));
  return all.slice(0, MOST.titles);
}
