import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One thing the import was not sure of, or did to the text, as its report tells it. */
export interface ReportEntry {
  kind: 'doubt' | 'change';
  /** Line of `source.txt`. */
  line: number;
  message: string;
}

/** Words of the headings `importer/write/report.ts` writes. */
const SECTIONS: readonly [RegExp, ReportEntry['kind'] | undefined][] = [
  [/^## 存疑/u, 'doubt'],
  [/^## 改动/u, 'change'],
  [/^## /u, undefined],
];

/** Reads what the report of an import says beside its issue; nothing where the report was put away. */
export function readReport(project: string, folder: string): ReportEntry[] {
  const file = join(project, folder, 'import-report.md');
  return existsSync(file) ? parseReport(readFileSync(file, 'utf8')) : [];
}

/** Takes doubts and changes out of a report; its joins are known better from the account of the characters. */
export function parseReport(report: string): ReportEntry[] {
  const entries: ReportEntry[] = [];
  let kind: ReportEntry['kind'] | undefined;
  for (const line of report.split(/\r?\n/u)) {
    const section = SECTIONS.find(([heading]) => heading.test(line));
    if (section) [, kind] = section;
    const [, number, words] = /^- 第 (\d+) 行(?:（[^）]*）)?　(.*)$/u.exec(line) ?? [];
    if (kind === undefined || number === undefined || words === undefined) continue;
    const message = kind === 'doubt' ? words.replace(/^[a-z-]+　/u, '') : words;
    entries.push({ kind, line: Number(number), message });
  }
  return entries;
}
