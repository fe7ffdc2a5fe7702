import { onceFor } from '../text/once.ts';
import { articlePages } from './lists/article-pages.ts';
import { decadePages } from './lists/decade-pages.ts';
import { organizationPages } from './lists/organization-pages.ts';
import { personPages } from './lists/person-pages.ts';
import type { Archive } from './model.ts';
import { issueReadPath, itemPath } from './paths.ts';
import { traceBody, tracePerson } from './tracing/named-in.ts';

/** A page whose address was another one. */
export interface MovedPage {
  /** Where it was: `/people/li-zhong/`. */
  from: string;
  to: string;
  /** What is there now. */
  title: string;
}

/** Something of this build that has another address than it had. */
export interface MovedSubject {
  /** Its kind, and its id as it is now. */
  kind: 'series' | 'issue' | 'article' | 'person' | 'organization' | 'column';
  /** Id it had: `li-zhong`, `gongyun/2017-no9`. */
  oldId: string;
  id: string;
}

/** Every old address of a page, with those of the pages of its list; none where something stands. */
export function movedPages(archive: Archive): MovedPage[] {
  const pages = archive.moved.flatMap(({ item, to }) => {
    const [from, now] = [itemPath(item), itemPath(to)];
    const { title, below } = describeTarget(archive, to);
    // A document stands at the address of its issue, which may be there still.
    if (from === now) return [];
    return [now, ...below].map((url) => ({ from: from + url.slice(now.length), to: url, title }));
  });
  const standing = standingPaths(archive);
  const first = new Map(pages.reverse().map((page) => [page.from, page]));
  return [...first.values()].reverse().filter(({ from }) => !standing.has(from));
}

/** Addresses that were once those of what stands at an address now, by that address. */
export function oldHomes({ moved }: Archive): ReadonlyMap<string, string[]> {
  const homes = Map.groupBy(moved, ({ to }) => itemPath(to));
  return new Map([...homes].map(([home, items]) => [home, items.map(({ item }) => itemPath(item))]));
}

/** What an item was when it was first published, `people/b` → `people/a`; itself where it never moved. */
export function firstItem(archive: Archive, item: string): string {
  return firstsOf(archive).get(item) ?? item;
}

const firstsOf = onceFor(
  ({ moved }: Archive) => new Map(moved.filter(({ isFirst }) => isFirst).map(({ item, to }) => [to, item])),
);

/** What stands now where an item was moved to. */
export function titleOfMoved(archive: Archive, to: string): string {
  return describeTarget(archive, to).title;
}

/** What an item of the book and its target are. */
export function subjectOf(item: string, to: string): MovedSubject {
  const [room = '', ...rest] = item.split('/');
  const shared = ROOMS[room];
  if (shared) return { kind: shared, oldId: rest.join('/'), id: to.slice(to.indexOf('/') + 1) };
  const kind = (['series', 'issue', 'article'] as const)[rest.length] ?? 'article';
  return { kind, oldId: item, id: to };
}

const ROOMS: Readonly<Record<string, MovedSubject['kind']>> = {
  people: 'person',
  organizations: 'organization',
  columns: 'column',
};

/** What stands at the new address, and the pages below it. */
function describeTarget(archive: Archive, item: string): { title: string; below: string[] } {
  const { kind, id } = subjectOf(item, item);
  const withdrawn = archive.withdrawn.find((one) => one.item === item);
  const below = (pages: readonly { url: string }[]) => pages.slice(1).map(({ url }) => url);
  if (kind === 'series') {
    const series = archive.series.find((one) => one.id === id);
    if (series) return { title: series.data.name, below: below(decadePages(series)) };
  } else if (kind === 'issue') {
    const issue = archive.issues.find((one) => one.id === id);
    if (issue)
      return {
        title: issue.document?.data.title ?? issue.title,
        below: issue.document ? [] : [issueReadPath(issue.id)],
      };
  } else if (kind === 'article') {
    const article = archive.articles.find((one) => one.id === id);
    if (article) return { title: article.data.title, below: [] };
  } else if (kind === 'person') {
    const person = archive.people.find((one) => one.id === id);
    if (person)
      return { title: person.data.name, below: below(personPages(person, tracePerson(archive, person))) };
  } else if (kind === 'organization') {
    const body = archive.organizations.find((one) => one.id === id);
    if (body)
      return {
        title: body.data.name,
        below: below(organizationPages(body, traceBody(archive, body))),
      };
  } else {
    const column = archive.columns.find((one) => one.id === id);
    if (column) return { title: column.data.name, below: below(articlePages(column.url, column.articles)) };
  }
  return { title: withdrawn?.title ?? '', below: [] };
}

/** Addresses where something stands, or says that it was withdrawn. */
function standingPaths({ series, issues, articles, people, organizations, columns, withdrawn }: Archive) {
  const shown = [series, issues, articles, people, organizations, columns].flat();
  return new Set([...shown.map(({ url }) => url), ...withdrawn.map(({ item }) => itemPath(item))]);
}
