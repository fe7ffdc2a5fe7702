import { readingOrder } from '../corpus/reading-order.ts';
import type { Shown } from '../corpus/model.ts';
import type { KindData } from '../schema/kind.ts';
import { linkArticle } from './article.ts';
import { orderIssues } from './issue-order.ts';
import { tellApart } from './tell-apart.ts';
import { distinctTitle, issueLabel, issueTitle } from './labels.ts';
import type { Archive, Column, Issue, Organization, Person, Series } from './model.ts';
import { columnPath, issuePath, organizationPath, personPath, seriesPath } from './paths.ts';
import { createLinker } from './references.ts';
import type { Linker } from './references.ts';

/** Links together what a build shows. */
export function buildArchive(visible: Shown): Archive {
  const linker = createLinker(visible);
  const series = linkSeries(visible, linker);
  const columns = visible.columns
    .map((column): Column => ({ ...column, url: columnPath(column.id), articles: [] }))
    .sort((a, b) => a.data.order - b.data.order);
  const issues = linkIssues(visible, series, linker);
  linkArticles(visible, issues, columns, linker);
  for (const { issues: own } of series) tellApart(own);
  for (const issue of issues.values()) finishIssue(issue);
  const ordered = series.flatMap((one) => one.issues);
  const articles = ordered.flatMap((issue) => issue.articles);
  for (const article of articles) article.column?.articles.push(article);
  return {
    series,
    issues: ordered,
    articles,
    columns,
    people: linkPeople(visible),
    organizations: linkOrganizations(visible),
    kinds: visible.kinds,
    withdrawn: visible.withdrawn,
    ...(visible.recordedSince !== undefined && { recordedSince: visible.recordedSince }),
    moved: visible.moved,
  };
}

function linkPeople({ people }: Shown): Person[] {
  const namesakes = Map.groupBy(people, ({ data }) => data.name);
  return people
    .map(({ id, data }) => {
      const url = personPath(id);
      if ((namesakes.get(data.name)?.length ?? 0) < 2)
        return { id, data, url, headTitle: `${data.name}（人物）` };
      const mark = data.note ?? id;
      return { id, data, url, headTitle: `${data.name}（人物，${mark}）`, mark };
    })
    .sort((a, b) => dictionary.compare(a.data.name, b.data.name) || a.id.localeCompare(b.id));
}

const dictionary = new Intl.Collator('zh-CN-u-co-pinyin');

function linkSeries({ series }: Shown, linker: Linker): Series[] {
  return series
    .map((one): Series => ({
      ...one,
      url: seriesPath(one.id),
      publisher: linker.bodies(one.data.publisher),
      issues: [],
    }))
    .sort((a, b) => a.data.order - b.data.order);
}

function linkIssues(files: Shown, series: Series[], linker: Linker): Map<string, Issue> {
  const seriesById = new Map(series.map((one) => [one.id, one]));
  const corrections = new Map(files.corrections.map(({ id, data }) => [id, data]));
  const issues = files.issues.map(({ id, data, life }): Issue => {
    const parent = seriesById.get(id.split('/')[0] ?? '');
    if (!parent) throw new Error(`content/issues/${id}/issue.yaml：没有这种刊物，请先写 content/series/。`);
    return {
      id,
      data,
      ...(life && { life }),
      url: issuePath(id),
      series: parent,
      place: 0,
      label: '',
      title: '',
      articles: [],
      publisher: data.publisher ? linker.bodies(data.publisher) : [],
      masthead: (data.masthead ?? []).map(({ role, members }) => ({
        role,
        members: linker.people(members),
      })),
      coverPhotos: (data.coverPhotos ?? []).map((photo) => ({
        ...photo,
        photographer: linker.person(photo.photographer),
      })),
      corrections: (corrections.get(id) ?? []).filter(({ article }) => article === undefined),
    };
  });
  for (const [parent, own] of Map.groupBy(issues, (issue) => issue.series))
    parent.issues.push(...orderIssues(own));
  return new Map(issues.map((issue) => [issue.id, issue]));
}

function linkArticles(files: Shown, issues: Map<string, Issue>, columns: Column[], linker: Linker): void {
  const corrections = new Map(
    files.corrections.map(({ id, data }) => [id, Map.groupBy(data, ({ article }) => article)]),
  );
  const columnOf = findColumns(columns);
  const kindOf = findKinds(files.kinds);
  for (const file of files.articles) {
    const issue = issues.get(file.id.slice(0, file.id.lastIndexOf('/')));
    if (!issue) throw new Error(`content/issues/${file.id}.mdx：这一期没有 issue.yaml。`);
    issue.articles.push(
      linkArticle(file, issue, {
        columnOf,
        kindOf,
        corrections: corrections.get(issue.id)?.get(slugOf(file.id)) ?? [],
        linker,
      }),
    );
  }
}

/** Looks columns up by series and name; of several with a name the first in order counts. */
function findColumns(
  columns: readonly Column[],
): (series: string, name: string | undefined) => Column | undefined {
  const found = new Map<string, Column>();
  for (const column of columns) {
    for (const name of [column.data.name, ...(column.data.formerNames ?? [])]) {
      const key = `${column.data.series} ${name}`;
      if (!found.has(key)) found.set(key, column);
    }
  }
  return (series, name) => found.get(`${series} ${name ?? ''}`);
}

/** Looks kinds up by name; in `dev` a name may just have been taken out of the site's. */
function findKinds(kinds: readonly KindData[]): (name: string) => KindData {
  const found = new Map(kinds.map((kind) => [kind.name, kind]));
  return (name) => {
    const kind = found.get(name);
    if (!kind) throw new Error(`content/site.yaml：kinds 里没有文种“${name}”。`);
    return kind;
  };
}

function slugOf(article: string): string {
  return article.slice(article.lastIndexOf('/') + 1);
}

/** Names and orders an issue once its articles are known. */
function finishIssue(issue: Issue): void {
  issue.articles = readingOrder(issue.articles, issue.data);
  const document = issue.articles.find(({ slug }) => slug === 'index');
  if (document) issue.document = document;
  issue.label = issueLabel(issue);
  issue.title = issueTitle(issue);
  for (const article of issue.articles) article.headTitle = distinctTitle(article);
}

function linkOrganizations({ organizations, organizationKinds }: Shown): Organization[] {
  const linked = organizations.map((body): Organization => ({
    ...body,
    url: organizationPath(body.id),
    children: [],
  }));
  linked.sort((a, b) => organizationKinds.indexOf(a.data.kind) - organizationKinds.indexOf(b.data.kind));
  const byId = new Map(linked.map((body) => [body.id, body]));
  for (const body of linked) {
    const parent = body.data.parent === undefined ? undefined : byId.get(body.data.parent);
    if (!parent) continue;
    body.parent = parent;
    parent.children.push(body);
  }
  return linked;
}
