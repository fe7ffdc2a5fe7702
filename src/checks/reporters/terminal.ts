import { CODES, isError, type Issue } from '../codes.ts';
import type { Report } from '../report.ts';

/** Words a report for the terminal: messages in four parts, then the figures, then one line that sums up. */
export function printTerminal(report: Report): string {
  const errors = report.issues.filter(isError).length;
  const lines = [
    ...report.issues.flatMap(printIssue),
    ...report.groups.flatMap(({ title, lines: figures }) => [
      title,
      ...figures.map((line) => `  ${line}`),
      '',
    ]),
    report.summary,
    report.passed
      ? `✓ 检查通过${report.issues.length > 0 ? `，有 ${report.issues.length} 条请核对` : ''}。`
      : `✗ 有 ${errors} 条须改，${report.issues.length - errors} 条请核对。`,
  ];
  return `${lines.join('\n')}\n`;
}

/** One message: place, gravity and code; what is wrong; how to mend it. */
function printIssue(issue: Issue): string[] {
  const { severity, title, cure } = CODES[issue.code];
  return [
    `${issue.file}:${issue.line}  ${severity}  ${issue.code} ${title}`,
    `  ${issue.message}`,
    `  怎么改：${issue.cure ?? cure}`,
    '',
  ];
}
