import type { OrganizationReference } from '../schema/fields.ts';
import { onceFor } from '../text/once.ts';
import { standardNumber } from './labels.ts';
import type { Archive, Article, Issue, Organization, Person, Series } from './model.ts';
import type { Appearance, CoverPhoto, Duty } from './people.ts';

/** What questions are answered from, made once: each then costs no more than its own answer. */
export interface Indexes {
  articles: ReadonlyMap<string, Article>;
  issues: ReadonlyMap<string, Issue>;
  people: ReadonlyMap<string, Person>;
  organizations: ReadonlyMap<string, Organization>;
  /** By 发文字号 in standard form. */
  notices: ReadonlyMap<string, Article>;
  /** By person: what they did for articles, in reading order. */
  appearances: ReadonlyMap<string, readonly Appearance[]>;
  duties: ReadonlyMap<string, readonly Duty[]>;
  covers: ReadonlyMap<string, readonly CoverPhoto[]>;
  /** By body: what it signed or issued, published and printed, and who served in it. */
  signed: ReadonlyMap<string, readonly Article[]>;
  series: ReadonlyMap<string, readonly Series[]>;
  published: ReadonlyMap<string, readonly Issue[]>;
  serving: ReadonlyMap<string, readonly Person[]>;
  /** The articles of each series in reading order, and the place of each. */
  places: ReadonlyMap<Article, { row: readonly Article[]; place: number }>;
}

/** The indexes of an archive. */
export const indexesOf = onceFor(makeIndexes);

function makeIndexes(archive: Archive): Indexes {
  const { articles, issues, series, people, organizations } = archive;
  return {
    articles: new Map(articles.map((article) => [article.id, article])),
    issues: new Map(issues.map((issue) => [issue.id, issue])),
    people: new Map(people.map((person) => [person.id, person])),
    organizations: new Map(organizations.map((body) => [body.id, body])),
    notices: firstOfEach(articles, ({ data }) =>
      data.notice?.number === undefined ? [] : [standardNumber(data.notice.number)],
    ),
    appearances: gather(articles.flatMap(listAppearances)),
    duties: gather(issues.flatMap(listDuties)),
    covers: gather(issues.flatMap(listCovers)),
    signed: gather(
      articles.flatMap((article) => {
        const { organization, notice } = article.data;
        return idsOf(organization, notice?.signatory, notice?.printedBy).map((id) => [id, article] as const);
      }),
    ),
    series: gather(series.flatMap((one) => idsOf(one.data.publisher).map((id) => [id, one] as const))),
    published: gather(
      issues.flatMap((issue) => idsOf(issue.data.publisher).map((id) => [id, issue] as const)),
    ),
    serving: gather(people.flatMap((person) => postsOf(person).map((id) => [id, person] as const))),
    places: new Map(
      series.flatMap((one) => {
        const row = one.issues.flatMap((issue) => issue.articles);
        return row.map((article, place) => [article, { row, place }] as const);
      }),
    ),
  };
}

function listAppearances(article: Article): (readonly [person: string, appearance: Appearance])[] {
  const { speakers = [], authors = [], copywriter, photographer } = article.data;
  const named = [
    ...speakers.map((reference) => ({
      role: article.spoken ? ('讲话、报告' as const) : ('讲话见报道' as const),
      reference,
    })),
    ...authors.map((reference) => ({ role: '署名' as const, reference })),
    ...(copywriter ? [{ role: '文稿' as const, reference: copywriter }] : []),
    ...(photographer ? [{ role: '摄影' as const, reference: photographer }] : []),
  ];
  return named.map(
    ({ role, reference }) => [reference.person, { role, article, post: reference.post }] as const,
  );
}

function listDuties(issue: Issue): (readonly [person: string, duty: Duty])[] {
  return (issue.data.masthead ?? []).flatMap(({ role, members }) =>
    members.map(
      ({ person, note }) =>
        [person, { issue, role: note === undefined ? role : `${role}（${note}）` }] as const,
    ),
  );
}

function listCovers(issue: Issue): (readonly [person: string, cover: CoverPhoto])[] {
  return (issue.data.coverPhotos ?? []).map(
    ({ photographer, title }) => [photographer.person, { issue, title }] as const,
  );
}

/** The bodies some references name, each once. */
function idsOf(...references: readonly (OrganizationReference | undefined)[]): string[] {
  return [...new Set(references.flatMap((reference) => reference?.ids ?? []))];
}

function postsOf({ data }: Person): string[] {
  return [...new Set(data.posts.flatMap(({ organization }) => organization ?? []))];
}

/** Gathers the items of each key, in their order. */
export function gather<Item>(pairs: readonly (readonly [key: string, item: Item])[]): Map<string, Item[]> {
  const gathered = new Map<string, Item[]>();
  for (const [key, item] of pairs) {
    const known = gathered.get(key);
    if (known) known.push(item);
    else gathered.set(key, [item]);
  }
  return gathered;
}

function firstOfEach<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): Map<string, Item> {
  const first = new Map<string, Item>();
  for (const item of items) for (const key of keysOf(item)) if (!first.has(key)) first.set(key, item);
  return first;
}
