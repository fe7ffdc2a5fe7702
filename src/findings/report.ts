import { isError, type Finding } from './catalogue.ts';

/** Figures under a heading, worded for people, with the same as data. */
export interface FigureGroup {
  title: string;
  lines: string[];
  data: unknown;
}

/** What a run of the checks has to say. */
export interface Report {
  /** In order of file and line. */
  findings: Finding[];
  groups: FigureGroup[];
  /** One line that sums up. */
  summary: string;
  /** Issues whose paragraphs have no numbers yet, as `<series>/<issue>`. */
  drafts: readonly string[];
  passed: boolean;
}

/** Puts messages in order, drops repetitions, and keeps those below one path if asked. */
export function makeReport(
  findings: readonly Finding[],
  groups: FigureGroup[],
  summary: string,
  only: string | undefined,
  drafts: readonly string[] = [],
): Report {
  const seen = new Set<string>();
  const kept = findings.filter((finding) => {
    const key = [finding.file, finding.line, finding.code, finding.message].join('\n');
    if (seen.has(key) || !(only === undefined || isBelow(finding.file, only))) return false;
    seen.add(key);
    return true;
  });
  kept.sort((a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.code, b.code));
  return { findings: kept, groups, summary, drafts, passed: !kept.some(isError) };
}

/** True for a path itself and for what lies below it. */
export function isBelow(file: string, path: string): boolean {
  return file === path || file.startsWith(`${path}/`);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
