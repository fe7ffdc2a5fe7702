import { CODES } from '../catalogue.ts';
import type { Report } from '../report.ts';

/** Writes a report as JSON for other programs. */
export function printJson(report: Report): string {
  const issues = report.findings.map((finding) => ({
    file: finding.file,
    line: finding.line,
    code: finding.code,
    severity: CODES[finding.code].severity,
    message: finding.message,
    cure: finding.cure ?? CODES[finding.code].cure,
  }));
  const figures = Object.fromEntries(report.groups.map(({ title, data }) => [title, data]));
  return `${JSON.stringify({ passed: report.passed, summary: report.summary, issues, figures }, undefined, 2)}\n`;
}
