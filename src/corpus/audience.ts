import { audiences } from '../schema/fields.ts';
import { once } from '../text/once.ts';
import { findHiddenWords } from './hidden-words.ts';
import { shownMoved } from './moved-items.ts';
import type { Audience } from '../schema/fields.ts';
import type { Shown, ShownEntry } from './model.ts';
import type { OrganizationReference, PersonReference } from '../schema/fields.ts';
import type { IssueData } from '../schema/issue.ts';

/**
 * Leaves out of the content whatever a build for `allowed` may not show. This is the one place where the
 * audience is applied: every page, index and dataset is made from what it lets through.
 */
export function filterByAudience(files: Shown, allowed: Audience): Shown {
  if (allowed === 'internal') return files;
  const seriesAudience = new Map(files.series.map(({ id, data }) => [id, data.audience]));
  const audienceOfSeries = (id: string) => seriesAudience.get(id.split('/')[0] ?? '') ?? 'internal';
  const articles = files.articles.filter(({ id, data }) =>
    isAllowed(data.audience ?? audienceOfSeries(id), allowed),
  );
  const shown = new Set(articles.map(({ id }) => id));
  const issueIds = new Set(articles.map(({ id }) => issueOf(id)));
  const issues = files.issues
    .filter(({ id }) => issueIds.has(id))
    .map((issue) => withoutHidden(issue, shown, isAllowed(audienceOfSeries(issue.id), allowed)));
  const openIssues = new Set(
    issues.filter(({ id }) => isAllowed(audienceOfSeries(id), allowed)).map(({ id }) => id),
  );
  const corrections = files.corrections.map(({ id, data }) => ({
    id,
    data: data.filter(({ article }) =>
      article === undefined ? openIssues.has(id) : shown.has(`${id}/${article}`),
    ),
  }));
  const people = files.people.map((person) => ({
    ...person,
    data: {
      ...withoutNote(person.data),
      posts: person.data.posts.filter(
        ({ evidence }) => shown.has(evidence.item) || openIssues.has(evidence.item),
      ),
    },
  }));
  const seriesIds = new Set([...issueIds].map((id) => id.split('/')[0]));
  const series = files.series.filter(({ id }) => seriesIds.has(id));
  const named = collectReferences({ ...files, series, issues, articles, people });
  const organizations = keepNamed(files.organizations, named.organizations).map(({ id, data }) => ({
    id,
    data: withoutNote(data),
  }));
  const shownNames = new Set(organizations.flatMap(({ data }) => [data.name, ...(data.shortNames ?? [])]));
  const hiddenNames = new Set(
    files.organizations
      .flatMap(({ data }) => [data.name, ...(data.shortNames ?? [])])
      .filter((name) => !shownNames.has(name)),
  );
  const columns = files.columns.filter((column) => articles.some(({ data }) => carries(column, data.column)));
  const shownPeople = people.filter(({ id, data }) => data.posts.length > 0 || named.people.has(id));
  // To know which words are shown all texts are read: not before somebody asks.
  const hiddenWords = once(() =>
    findHiddenWords(
      [
        ...people.flatMap(({ data }) => data.otherNames ?? []),
        ...organizations.flatMap(({ data }) => data.shortNames ?? []),
        ...columns.flatMap(({ data }) => data.formerNames ?? []),
        ...files.words.synonyms.flat(),
        ...files.words.formulas.flatMap(({ phrase, group = [] }) => [phrase, group].flat()),
      ],
      { issues, articles },
      {
        issues: files.issues.filter(({ id }) => !openIssues.has(id)),
        articles: files.articles.filter(({ id }) => !shown.has(id)),
      },
    ),
  );
  const isOpenWord = (word: string) => !hiddenWords().has(word);
  const shownItems = () =>
    new Set([
      ...[...series, ...issues, ...articles].map(({ id }) => id),
      ...shownPeople.map(({ id }) => `people/${id}`),
      ...organizations.map(({ id }) => `organizations/${id}`),
      ...columns.map(({ id }) => `columns/${id}`),
    ]);
  return {
    audience: allowed,
    kinds: files.kinds,
    organizationKinds: files.organizationKinds,
    series,
    issues,
    articles,
    corrections,
    columns: columns.map((column) => withOpenNames(column, 'formerNames', isOpenWord)),
    people: shownPeople.map((person) => withOpenNames(person, 'otherNames', isOpenWord)),
    organizations: organizations.map((body) => withOpenNames(body, 'shortNames', isOpenWord)),
    // For whom a withdrawn item was meant stood in its files, which are gone.
    withdrawn: [],
    ...(files.recordedSince !== undefined && { recordedSince: files.recordedSince }),
    moved: shownMoved(files.moved, shownItems(), allowed),
    get words() {
      return {
        ...files.words,
        synonyms: withoutNames(files.words.synonyms, hiddenNames)
          .map((group) => group.filter(isOpenWord))
          .filter((group) => group.length > 1),
        formulas: files.words.formulas
          .filter(({ phrase }) => isOpenWord(phrase))
          .map(withoutNote)
          .map((formula) =>
            formula.group === undefined || isOpenWord(formula.group) ? formula : { phrase: formula.phrase },
          ),
      };
    },
  };
}

/** True when an item meant for `audience` may stand in a build for `allowed`. */
export function isAllowed(audience: Audience, allowed: Audience): boolean {
  return audiences.indexOf(audience) >= audiences.indexOf(allowed);
}

function issueOf(article: string): string {
  return article.slice(0, article.lastIndexOf('/'));
}

/** An issue of a series that is not open keeps only what its shown articles need: number, date, contents. */
function withoutHidden(
  issue: ShownEntry<IssueData>,
  shown: Set<string>,
  open: boolean,
): ShownEntry<IssueData> {
  const isShown = ({ article }: { article: string }) => shown.has(`${issue.id}/${article}`);
  const { year, numbers, date, contentsSupplied, ...matter } = issue.data;
  // What an issue is called by belongs to what is shown of it: 增刊, volume, part.
  const { volume, running, special, part, printing } = issue.data;
  const called = { year, numbers, volume, running, special, part, printing };
  const contents = issue.data.contents
    .map((column) => ({ ...column, entries: column.entries.filter(isShown) }))
    .filter(({ entries }) => entries.length > 0);
  const unlisted = issue.data.unlisted?.filter(isShown);
  return {
    id: issue.id,
    ...(open && issue.life && { life: issue.life }),
    data: { ...(open ? matter : {}), ...called, date, contentsSupplied, contents, unlisted },
  };
}

/** The editors' groups of like words, less the names of bodies that this build does not name. */
function withoutNames(groups: Shown['words']['synonyms'], hidden: ReadonlySet<string>): string[][] {
  return groups.map((group) => group.filter((word) => !hidden.has(word))).filter((group) => group.length > 1);
}

/** An entry without such other names as only hidden texts hold. */
function withOpenNames<Key extends string, Data extends Partial<Record<Key, string[] | undefined>>>(
  entry: ShownEntry<Data>,
  key: Key,
  isOpen: (name: string) => boolean,
): ShownEntry<Data> {
  const names = entry.data[key];
  if (!names || names.every(isOpen)) return entry;
  const open = names.filter(isOpen);
  return { ...entry, data: { ...entry.data, [key]: open.length > 0 ? open : undefined } };
}

/** The notes of authority files are the editors' own words and may quote what this build leaves out. */
function withoutNote<Data extends { note?: string | undefined }>({
  note: _,
  ...data
}: Data): Omit<Data, 'note'> {
  return data;
}

function carries(column: Shown['columns'][number], name: string | undefined): boolean {
  return name !== undefined && (column.data.name === name || !!column.data.formerNames?.includes(name));
}

/** Every person and body that the remaining content names by id. */
function collectReferences(files: Pick<Shown, 'series' | 'issues' | 'articles' | 'people'>) {
  const people = new Set<string>();
  const organizations = new Set<string>();
  const addPeople = (references: PersonReference[] = []) =>
    references.forEach(({ person }) => people.add(person));
  const addBody = (reference?: OrganizationReference) =>
    reference?.ids.forEach((id) => organizations.add(id));
  for (const { data } of files.series) addBody(data.publisher);
  for (const { data } of files.issues) {
    data.masthead?.forEach(({ members }) => addPeople(members));
    addPeople(data.coverPhotos?.map(({ photographer }) => photographer));
    addBody(data.publisher);
  }
  for (const { data } of files.articles) {
    addPeople([...(data.authors ?? []), ...(data.speakers ?? [])]);
    addPeople([data.copywriter, data.photographer].filter((reference) => reference !== undefined));
    addBody(data.organization);
    addBody(data.notice?.signatory);
    addBody(data.notice?.printedBy);
  }
  for (const { data } of files.people)
    data.posts.forEach(({ organization }) => organization && organizations.add(organization));
  return { people, organizations };
}

/** The named bodies and all above them, so that the tree holds together. */
function keepNamed(all: Shown['organizations'], named: Set<string>): Shown['organizations'] {
  const byId = new Map(all.map((body) => [body.id, body]));
  const kept = new Set<string>();
  for (const id of named) {
    let body = byId.get(id);
    while (body && !kept.has(body.id)) {
      kept.add(body.id);
      body = body.data.parent === undefined ? undefined : byId.get(body.data.parent);
    }
  }
  return all.filter(({ id }) => kept.has(id));
}
