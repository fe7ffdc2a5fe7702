import { classOfKind } from '../text/official-titles.ts';
import type { Archive, Article, Issue } from './model.ts';
import { kindPath, yearPath } from './paths.ts';

/** Articles of one kind. */
export interface KindGroup {
  kind: string;
  /** Whether it is a 文种 of official documents or a 体裁 of a journal. */
  class: '文种' | '体裁';
  slug: string;
  url: string;
  articles: Article[];
}

/** What appeared in one year. */
export interface YearGroup {
  year: number;
  url: string;
  issues: Issue[];
  articles: Article[];
}

/** The kinds the archive holds anything of, in the order its site names them. */
export function listKinds({ articles, kinds }: Archive): KindGroup[] {
  const byKind = Map.groupBy(articles, ({ data }) => data.kind);
  return kinds.flatMap((kind) => {
    const found = byKind.get(kind.name);
    return found
      ? [
          {
            kind: kind.name,
            class: classOfKind(kind.name),
            slug: kind.address,
            url: kindPath(kind),
            articles: found,
          },
        ]
      : [];
  });
}

/** The years the archive holds anything of, latest first. */
export function listYears({ issues, articles }: Archive): YearGroup[] {
  const issuesOf = Map.groupBy(issues, ({ data }) => data.year);
  const articlesOf = Map.groupBy(articles, ({ year }) => year);
  return [...new Set([...issuesOf.keys(), ...articlesOf.keys()])]
    .sort((a, b) => b - a)
    .map((year) => ({
      year,
      url: yearPath(year),
      issues: issuesOf.get(year) ?? [],
      articles: articlesOf.get(year) ?? [],
    }));
}

/** Articles under the issues they stand in, latest issue first, in reading order. */
export function groupByIssue(articles: readonly Article[]): IssueGroup[] {
  return [...Map.groupBy(articles, ({ issue }) => issue)].sort(([a], [b]) => compareNumbers(b, a));
}

/** The same from the oldest issue on. */
export function groupFromOldest(articles: readonly Article[]): IssueGroup[] {
  return [...Map.groupBy(articles, ({ issue }) => issue)].sort(([a], [b]) => compareNumbers(a, b));
}

type IssueGroup = [issue: Issue, articles: Article[]];

function compareNumbers(a: Issue, b: Issue): number {
  return a.data.year - b.data.year || a.place - b.place;
}
