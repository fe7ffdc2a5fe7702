import { kindSlugs, kinds } from '../schema/article.ts';
import type { Kind } from '../schema/article.ts';
import type { Archive, Article, Issue } from './model.ts';
import { kindPath, yearPath } from './paths.ts';

/** Articles of one kind. */
export interface KindGroup {
  kind: Kind;
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

/** The kinds the archive holds anything of, in the order of the schema. */
export function listKinds({ articles }: Archive): KindGroup[] {
  const byKind = Map.groupBy(articles, ({ data }) => data.kind);
  return kinds.flatMap((kind) => {
    const found = byKind.get(kind);
    return found ? [{ kind, slug: kindSlugs[kind], url: kindPath(kind), articles: found }] : [];
  });
}

/** The years the archive holds anything of, latest first. */
export function listYears({ issues, articles }: Archive): YearGroup[] {
  const years = new Set([...issues.map(({ data }) => data.year), ...articles.map((article) => article.year)]);
  return [...years]
    .sort((a, b) => b - a)
    .map((year) => ({
      year,
      url: yearPath(year),
      issues: issues.filter(({ data }) => data.year === year),
      articles: articles.filter((article) => article.year === year),
    }));
}

/** Articles under the issues they stand in, latest issue first, in reading order. */
export function groupByIssue(articles: readonly Article[]): [issue: Issue, articles: Article[]][] {
  return [...Map.groupBy(articles, ({ issue }) => issue)].sort(
    ([a], [b]) => b.data.year - a.data.year || (b.data.numbers[0] ?? 0) - (a.data.numbers[0] ?? 0),
  );
}
