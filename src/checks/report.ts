import { isError, type Issue } from './codes.ts';
import type { Content } from './content.ts';

/** Figures under a heading, worded for people, with the same as data. */
export interface FigureGroup {
  title: string;
  lines: string[];
  data: unknown;
}

/** What a run of the checks has to say. */
export interface Report {
  /** In order of file and line. */
  issues: Issue[];
  groups: FigureGroup[];
  /** One line that sums up. */
  summary: string;
  passed: boolean;
}

/** Puts messages in order, drops repetitions, and keeps those below one path if asked. */
export function makeReport(
  issues: readonly Issue[],
  groups: FigureGroup[],
  summary: string,
  only: string | undefined,
): Report {
  const seen = new Set<string>();
  const kept = issues.filter((issue) => {
    const key = [issue.file, issue.line, issue.code, issue.message].join('\n');
    if (seen.has(key) || !(only === undefined || isBelow(issue.file, only))) return false;
    seen.add(key);
    return true;
  });
  kept.sort((a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.code, b.code));
  return { issues: kept, groups, summary, passed: !kept.some(isError) };
}

/** True for a path itself and for what lies below it. */
export function isBelow(file: string, path: string): boolean {
  return file === path || file.startsWith(`${path}/`);
}

/** How many contents entries of some issues have their article. */
export function countContents(folders: Content['folders']): { entries: number; matched: number } {
  let [entries, matched] = [0, 0];
  for (const { issue, articles } of folders) {
    const slugs = new Set(articles.map(({ id }) => id));
    for (const entry of issue?.data?.contents.flatMap((column) => column.entries) ?? []) {
      entries += 1;
      if (slugs.has(entry.article)) matched += 1;
    }
  }
  return { entries, matched };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
