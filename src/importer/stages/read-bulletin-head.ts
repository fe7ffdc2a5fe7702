import { printedIssue } from '../../schema/printed-issue.ts';
import type { IssueData } from '../../schema/issue.ts';
import { DAY_FIGURES, parsePrintedDate, YEAR_FIGURES } from '../../text/dates.ts';
import type { Authority, Block, LogEntry } from '../document.ts';
import { labelPattern } from '../labels.ts';
import { findBodyPrinted, isBodyName, withoutDateAndNumber } from '../lines/body-names.ts';
import { readDesignation } from './read-designation.ts';
import { organizationReference } from './references.ts';

const LABEL = labelPattern(printedIssue.editorNote);
/** The words of the 按 follow a colon, or the brackets its label stands in. */
const NOTE = new RegExp(`^(?:[【〔（(]${LABEL}[】〕）)]\\s*[：:]?|${LABEL}[：:])(.+)$`, 'su');
const NOTE_ALONE = new RegExp(`^[【〔（(]?${LABEL}[】〕）)]?[：:]?$`, 'u');
const DATE = new RegExp(`${YEAR_FIGURES}\\s*年\\s*${DAY_FIGURES}\\s*月`, 'u');

/** Reads the lines over the items of a bulletin in any order: name, number, the body that brings it out, date, 按. */
export function readBulletinHead(
  blocks: Block[],
  authority: Authority,
): { data: Partial<IssueData>; log: LogEntry[] } {
  const log: LogEntry[] = [];
  const data: Partial<IssueData> = {};
  const coverLines: string[] = [];
  const lines: Pick<Block, 'text' | 'line'>[] = [];
  let isNote = false;
  let body: { name: string; line: number; sure: boolean } | undefined;
  for (const block of blocks) {
    const text = block.text.replace(/^# /, '');
    const note = NOTE.exec(text)?.[1]?.trim();
    if (note !== undefined || isNote) {
      data.editorNote = [data.editorNote, note ?? text].filter(Boolean).join('');
      isNote = true;
      continue;
    }
    isNote = NOTE_ALONE.test(text);
    if (isNote) continue;
    coverLines.push(closeTitleSpaces(text));
    lines.push({ text, line: block.line });
    data.date ??= DATE.test(text) ? parsePrintedDate(text) : undefined;
    const found = findBody(text);
    if (found && (!body || (found.sure && !body.sure))) body = { ...found, line: block.line };
  }
  const designation = readDesignation(lines);
  Object.assign(data, designation.data);
  log.push(...designation.log);
  if (data.date === undefined) delete data.date;
  else data.year ??= Number(data.date.slice(0, 4));
  if (body) data.publisher = organizationReference(body.name, authority, body.line, log);
  if (coverLines.length > 0) data.coverLines = coverLines;
  return { data, log };
}

/** The body on a line, its number and date taken off: `…办公室编`, `…办公室　2024年5月6日`; the masthead may name one too. */
function findBody(text: string): { name: string; sure: boolean } | undefined {
  const isDated = DATE.test(text);
  const bare = withoutDateAndNumber(text);
  const printed = findBodyPrinted(text);
  if (printed !== undefined) return { name: printed, sure: true };
  if (isDated && /^\p{Script=Han}{4,30}$/u.test(bare) && !/印发|出版/u.test(bare))
    return { name: bare, sure: true };
  return isBodyName(bare) ? { name: bare, sure: false } : undefined;
}

function closeTitleSpaces(text: string): string {
  return /^(\S[ \u3000]+)+\S$/u.test(text) && /^[\p{Script=Han}\s]+$/u.test(text)
    ? text.replace(/[ \u3000]/gu, '')
    : text;
}
