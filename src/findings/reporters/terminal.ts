import { CODES, isError, type Finding } from '../catalogue.ts';
import type { Report } from '../report.ts';

/** Words a report for the terminal: messages in four parts, then the figures, then one line that sums up. */
export function printTerminal(report: Report): string {
  const errors = report.findings.filter(isError).length;
  const lines = [
    ...report.findings.flatMap(printFinding),
    ...report.groups.flatMap(({ title, lines: figures }) => [
      title,
      ...figures.map((line) => `  ${line}`),
      '',
    ]),
    report.summary,
    ...sayDrafts(report.drafts),
    report.passed
      ? `✓ 检查通过${report.findings.length > 0 ? `，有 ${report.findings.length} 条请核对` : ''}。`
      : `✗ 有 ${errors} 条须改，${report.findings.length - errors} 条请核对。`,
  ];
  return `${lines.join('\n')}\n`;
}

/** One message: place, gravity and code; what is wrong; how to mend it. */
function printFinding(finding: Finding): string[] {
  const { severity, title, cure } = CODES[finding.code];
  return [
    `${finding.file}:${finding.line}  ${severity}  ${finding.code} ${title}`,
    `  ${shorten(finding.message)}`,
    `  怎么改：${finding.cure ?? cure}`,
    '',
  ];
}

/** A field may hold a whole text by mistake; its message stays one to be read, and the JSON has all of it. */
function shorten(message: string): string {
  const characters = [...message];
  return characters.length <= LONGEST
    ? message
    : `${characters.slice(0, LONGEST - END).join('')}……${characters.slice(-END).join('')}`;
}

/** Characters of a message that are shown, and of these at its end, where the reason stands. */
const [LONGEST, END] = [400, 80];

/** How many drafts are named. */
const NAMED = 3;

/** Drafts need nothing done; what was published once and has lost its numbers does. */
function sayDrafts(drafts: readonly string[]): string[] {
  if (drafts.length === 0) return [];
  const names = `${drafts.slice(0, NAMED).join('、')}${drafts.length > NAMED ? '……' : ''}`;
  return [
    `草稿 ${drafts.length} 期（${names}）：段落编号到公布时自动编好，现在不用管；已经公布过的，请找回它的 paragraphs.yaml。`,
  ];
}
