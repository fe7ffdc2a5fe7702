import { CODES } from '../codes.ts';
import type { Report } from '../report.ts';

/** Writes a report as JSON for other programs. */
export function printJson(report: Report): string {
  const issues = report.issues.map((issue) => ({
    file: issue.file,
    line: issue.line,
    code: issue.code,
    severity: CODES[issue.code].severity,
    message: issue.message,
    cure: issue.cure ?? CODES[issue.code].cure,
  }));
  const figures = Object.fromEntries(report.groups.map(({ title, data }) => [title, data]));
  return `${JSON.stringify({ passed: report.passed, summary: report.summary, issues, figures }, undefined, 2)}\n`;
}
