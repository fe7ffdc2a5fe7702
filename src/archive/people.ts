import type { IssueData } from '../schema/issue.ts';
import type { Archive, Article, Issue, Organization, Person } from './model.ts';

/** The posts a person held on one date, with the place that shows them. */
export interface PostsHeld {
  posts: { name: string; organization?: Organization }[];
  asOf?: string;
  quote: string;
  /** The issue or article that shows it. */
  evidence?: { url: string; label: string };
}

/** What a person did for one article. */
export interface Appearance {
  role: '讲话、报告' | '署名' | '文稿' | '摄影';
  article: Article;
  post?: string;
}

/** A duty in the masthead of an issue. */
export interface Duty {
  issue: Issue;
  role: string;
}

/** All the archive knows of one person. */
export interface PersonRecord {
  posts: PostsHeld[];
  appearances: Appearance[];
  duties: Duty[];
  covers: { issue: Issue; title: string }[];
}

/** Finds posts by date, what the person said, wrote and pictured, and the issues they edited. */
export function personRecord(archive: Archive, person: Person): PersonRecord {
  const { id } = person;
  return {
    posts: heldPosts(archive, person),
    appearances: archive.articles
      .flatMap((article) => appearancesIn(article, id))
      .sort((a, b) => dateOf(a.article).localeCompare(dateOf(b.article))),
    duties: archive.issues.flatMap((issue) =>
      (issue.data.masthead ?? []).flatMap(({ role, members }) =>
        members
          .filter((member) => member.person === id)
          .map(({ note }) => ({ issue, role: note === undefined ? role : `${role}（${note}）` })),
      ),
    ),
    covers: archive.issues.flatMap((issue) =>
      (issue.data.coverPhotos ?? []).filter((photo) => photo.photographer.person === id).map(coverOf(issue)),
    ),
  };
}

/** How many articles and issues bear each person's name, for the list of people. */
export function countWorks(archive: Archive, person: Person): number {
  const { appearances, duties, covers } = personRecord(archive, person);
  return new Set([
    ...appearances.map(({ article }) => article.id),
    ...[...duties, ...covers].map(({ issue }) => issue.id),
  ]).size;
}

/** People under the first letter of their address: `B`, `C` … */
export function peopleByInitial({ people }: Archive): [initial: string, people: Person[]][] {
  const groups = Map.groupBy(people, ({ id }) => id.charAt(0).toUpperCase());
  return [...groups].sort(([a], [b]) => a.localeCompare(b));
}

/** Posts shown by the same words stand together: `省委常委、省总工会主席`. */
function heldPosts(archive: Archive, { data }: Person): PostsHeld[] {
  const sameWords = Map.groupBy(data.posts, ({ asOf, evidence }) =>
    JSON.stringify([asOf, evidence.item, evidence.quote]),
  );
  return [...sameWords.values()]
    .map((posts): PostsHeld => {
      const { asOf, evidence } = posts[0]!;
      return {
        posts: posts.map(({ post, organization }) => ({
          name: post,
          organization: archive.organizations.find(({ id }) => id === organization),
        })),
        asOf,
        quote: evidence.quote,
        evidence: findItem(archive, evidence.item),
      };
    })
    .sort((a, b) => (a.asOf ?? '').localeCompare(b.asOf ?? ''));
}

function findItem(archive: Archive, item: string): PostsHeld['evidence'] {
  const article = archive.articles.find(({ id }) => id === item);
  if (article)
    return { url: article.url, label: article.slug === 'index' ? article.issue.title : article.data.title };
  const issue = archive.issues.find(({ id }) => id === item);
  return issue && { url: issue.url, label: issue.title };
}

function appearancesIn(article: Article, id: string): Appearance[] {
  const { speakers = [], authors = [], copywriter, photographer } = article.data;
  const named = [
    ...speakers.map((reference) => ({ role: '讲话、报告' as const, reference })),
    ...authors.map((reference) => ({ role: '署名' as const, reference })),
    ...(copywriter ? [{ role: '文稿' as const, reference: copywriter }] : []),
    ...(photographer ? [{ role: '摄影' as const, reference: photographer }] : []),
  ];
  return named
    .filter(({ reference }) => reference.person === id)
    .map(({ role, reference }) => ({ role, article, post: reference.post }));
}

function dateOf({ data, issue }: Article): string {
  return data.date ?? issue.data.date ?? String(issue.data.year);
}

function coverOf(issue: Issue) {
  return ({ title }: NonNullable<IssueData['coverPhotos']>[number]) => ({ issue, title });
}
