import { onceFor } from '../text/once.ts';
import type { Archive, Organization, Person } from './model.ts';
import { personRecord } from './people.ts';

/** A post with the days on which it is seen; between them, before and after nothing is known. */
export interface Tenure {
  /** In its fullest printed form: `省总工会党组书记、常务副主席`. */
  name: string;
  organization?: Organization | undefined;
  /** ISO dates of any precision on which something shows it, earliest first, each once; none where no date is known. */
  seen: readonly string[];
}

/**
 * The posts of a person, each once, by the day on which they are first seen: those their file gives with evidence, those
 * printed beside their name in articles and, of issues the file says nothing of, the duties in mastheads. A post of one body is
 * one whether the body is named in full, in short or not at all: `省总党组书记`, `党组书记`.
 */
export function tenuresOf(archive: Archive, person: Person): Tenure[] {
  const found = new Map<
    string,
    { name: string; organization: Organization | undefined; seen: Set<string> }
  >();
  for (const { name, organization, date } of listPosts(archive, person)) {
    const key = `${organization?.id ?? ''} ${withoutBody(name, organization)}`;
    const known = found.get(key) ?? { name, organization, seen: new Set() };
    if (name.length > known.name.length) known.name = name;
    if (date !== undefined) known.seen.add(date);
    found.set(key, known);
  }
  return [...found.values()]
    .map(({ seen, ...post }) => ({ ...post, seen: [...seen].toSorted() }))
    .toSorted((a, b) => (a.seen[0] ?? LATE).localeCompare(b.seen[0] ?? LATE));
}

/** True where tenures say more than the list of the posts does: several posts, or one seen on more than one day. */
export function showsTime(tenures: readonly Tenure[]): boolean {
  const dated = tenures.filter(({ seen }) => seen.length > 0);
  return dated.length > 1 || dated.some(({ seen }) => seen.length > 1);
}

interface SeenPost {
  name: string;
  organization?: Organization | undefined;
  date?: string | undefined;
}

function listPosts(archive: Archive, person: Person): SeenPost[] {
  const { posts, appearances, duties } = personRecord(archive, person);
  const bodyOf = bodyFinderOf(archive);
  const told = new Set(posts.flatMap(({ evidence }) => evidence?.url ?? []));
  const series = new Map(duties.map(({ issue }) => [issue.url, issue.series.data.name]));
  const inSeries = (name: string, url: string | undefined) => {
    const of = url === undefined ? undefined : series.get(url);
    return of === undefined ? name : `${name}（《${of}》）`;
  };
  return [
    ...posts.flatMap(({ posts: held, asOf, evidence }) =>
      held.map(({ name, organization }) => ({
        name: organization ? name : inSeries(name, evidence?.url),
        organization: organization ?? bodyOf(name),
        date: asOf,
      })),
    ),
    ...appearances.flatMap(({ post, article: { data, issue } }) =>
      splitPosts(post ?? '', bodyOf).map((name) => ({
        name,
        organization: bodyOf(name),
        date: data.date ?? issue.data.date ?? String(issue.data.year),
      })),
    ),
    ...duties
      .filter(({ issue }) => !told.has(issue.url))
      .map(({ issue, role }) => ({
        name: inSeries(role, issue.url),
        date: issue.data.date ?? String(issue.data.year),
      })),
  ];
}

/** Posts printed in a row, parted where one begins with a body: `省委常委、省总工会主席`, but `党组书记、副主席` are of one. */
function splitPosts(printed: string, bodyOf: (post: string) => Organization | undefined): string[] {
  const posts: string[] = [];
  for (const part of printed.split('、').filter(Boolean)) {
    const last = posts.at(-1);
    if (last === undefined || bodyOf(part)) posts.push(part);
    else posts.splice(-1, 1, `${last}、${part}`);
  }
  return posts;
}

/** Finds the one body with whose name a post begins: 某省总工会主席; none where several bear it. */
const bodyFinderOf = onceFor(({ organizations }: Archive): ((post: string) => Organization | undefined) => {
  const names = organizations
    .flatMap((body) => namesOf(body).map((name) => ({ name, body })))
    .sort((a, b) => b.name.length - a.name.length);
  const bearers = Map.groupBy(names, ({ name }) => name);
  return (post) => {
    const longest = names.find(({ name }) => post.startsWith(name) && post.length > name.length);
    return longest && bearers.get(longest.name)?.length === 1 ? longest.body : undefined;
  };
});

function withoutBody(post: string, body: Organization | undefined): string {
  const name = (body ? namesOf(body) : [])
    .toSorted((a, b) => b.length - a.length)
    .find((one) => post.startsWith(one));
  return name === undefined || name === post ? post : post.slice(name.length);
}

function namesOf({ data }: Organization): string[] {
  return [data.name, ...(data.shortNames ?? [])];
}

/** Later than any date: posts of which no date is known stand last. */
const LATE = '9999';
