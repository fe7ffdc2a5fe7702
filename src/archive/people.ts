import { indexesOf } from './indexes.ts';
import type { Archive, Article, Issue, Organization, Person } from './model.ts';

/** The posts a person held on one date, with the place that shows them. */
export interface PostsHeld {
  posts: { name: string; organization: Organization | undefined }[];
  asOf: string | undefined;
  quote: string;
  /** The issue or article that shows it. */
  evidence: { url: string; label: string } | undefined;
}

/** What a person did for one article. */
export interface Appearance {
  role: '讲话、报告' | '讲话见报道' | '署名' | '文稿' | '摄影';
  article: Article;
  post?: string | undefined;
}

/** A duty in the masthead of an issue. */
export interface Duty {
  issue: Issue;
  role: string;
}

/** A picture on the cover or back cover of an issue. */
export interface CoverPhoto {
  issue: Issue;
  title: string;
}

/** All the archive knows of one person. */
export interface PersonRecord {
  posts: PostsHeld[];
  appearances: Appearance[];
  duties: readonly Duty[];
  covers: readonly CoverPhoto[];
}

/** Finds posts by date, what the person said, wrote and pictured, and the issues they edited. */
export function personRecord(archive: Archive, person: Person): PersonRecord {
  const { appearances, duties, covers } = indexesOf(archive);
  return {
    posts: heldPosts(archive, person),
    appearances: (appearances.get(person.id) ?? []).toSorted((a, b) =>
      dateOf(a.article).localeCompare(dateOf(b.article)),
    ),
    duties: duties.get(person.id) ?? [],
    covers: covers.get(person.id) ?? [],
  };
}

/** The posts a person is best known by, and when they are shown. */
export interface LeadingPosts {
  /** As the place that shows them names them together: `中华全国总工会副主席`, `省总工会主席`. */
  names: readonly string[];
  asOf?: string | undefined;
}

/**
 * The posts a person is best known by: those shown last, and of these the ones shown together with the first; a duty in a
 * masthead only where nothing else is known.
 */
export function leadingPosts(archive: Archive, { id, data }: Person): LeadingPosts | undefined {
  const edited = new Set(
    indexesOf(archive)
      .duties.get(id)
      ?.map(({ issue }) => issue.id),
  );
  const served = data.posts.filter(({ evidence }) => !edited.has(evidence.item));
  const posts = served.length > 0 ? served : data.posts;
  const last = posts.reduce((latest, { asOf = '' }) => (asOf > latest ? asOf : latest), '');
  const first = posts.find(({ asOf = '' }) => asOf === last);
  if (!first) return undefined;
  const { asOf, evidence } = first;
  const together = posts.filter(
    (one) =>
      one.asOf === asOf && one.evidence.item === evidence.item && one.evidence.quote === evidence.quote,
  );
  return { names: together.map(({ post }) => post), asOf };
}

/** The first of these posts, where there is room for one. */
export function leadingPost(archive: Archive, person: Person): string | undefined {
  return leadingPosts(archive, person)?.names[0];
}

/** How many articles and issues bear a person's name, for the list of people. */
export function countWorks(archive: Archive, { id }: Person): number {
  const { appearances, duties, covers } = indexesOf(archive);
  return new Set([
    ...(appearances.get(id) ?? []).map(({ article }) => article.id),
    ...[...(duties.get(id) ?? []), ...(covers.get(id) ?? [])].map(({ issue }) => issue.id),
  ]).size;
}

/** People under the first letter of their address: `B`, `C` … */
export function peopleByInitial(people: readonly Person[]): [initial: string, people: Person[]][] {
  const groups = Map.groupBy(people, ({ id }) => id.charAt(0).toUpperCase());
  return [...groups].sort(([a], [b]) => a.localeCompare(b));
}

/** Posts shown by the same words stand together: `省委常委、省总工会主席`. */
function heldPosts(archive: Archive, { data }: Person): PostsHeld[] {
  const { organizations } = indexesOf(archive);
  const sameWords = Map.groupBy(data.posts, ({ asOf, evidence }) =>
    JSON.stringify([asOf, evidence.item, evidence.quote]),
  );
  return [...sameWords.values()]
    .flatMap((posts): PostsHeld[] => {
      const [first] = posts;
      if (!first) return [];
      const { asOf, evidence } = first;
      return [
        {
          posts: posts.map(({ post, organization }) => ({
            name: post,
            organization: organization === undefined ? undefined : organizations.get(organization),
          })),
          asOf,
          quote: evidence.quote,
          evidence: findItem(archive, evidence.item),
        },
      ];
    })
    .sort((a, b) => (a.asOf ?? '').localeCompare(b.asOf ?? ''));
}

function findItem(archive: Archive, item: string): PostsHeld['evidence'] {
  const { articles, issues } = indexesOf(archive);
  const article = articles.get(item);
  if (article)
    return { url: article.url, label: article.slug === 'index' ? article.issue.title : article.data.title };
  const issue = issues.get(item);
  return issue && { url: issue.url, label: issue.title };
}

function dateOf({ data, issue }: Article): string {
  return data.date ?? issue.data.date ?? String(issue.data.year);
}
