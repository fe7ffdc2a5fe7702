import { CODES } from '../catalogue.ts';
import type { Report } from '../report.ts';

/**
 * Writes a report as JSON for other programs: all that the terminal says, message by message with place, code,
 * severity, title, words, cure and, where it is certain, the fix. Keys are added, none is renamed.
 */
export function printJson({ passed, summary, drafts, findings, groups }: Report): string {
  const issues = findings.map(({ file, line, code, message, cure, fix }) => {
    const { severity, title, cure: general } = CODES[code];
    return { file, line, code, severity, title, message, cure: cure ?? general, ...(fix && { fix }) };
  });
  const figures = Object.fromEntries(groups.map(({ title, data }) => [title, data]));
  const lines = Object.fromEntries(groups.map((group) => [group.title, group.lines]));
  return `${JSON.stringify({ passed, summary, drafts, issues, figures, lines }, undefined, 2)}\n`;
}
