import { parsePrintedDate } from '../../text/dates.ts';
import type { PersonReference } from '../../schema/fields.ts';
import type { IssueData } from '../../schema/issue.ts';
import { printedIssue } from '../../schema/printed-issue.ts';
import { labelsOf } from '../../schema/printed.ts';
import { foldText } from '../../text/width.ts';
import type { Authority, Block, LogEntry } from '../document.ts';
import { wordPattern } from '../labels.ts';
import { findBodyPrinted } from '../lines/body-names.ts';
import { splitLabels } from './imprint-labels.ts';
import { personReference, organizationReference } from './references.ts';
import { isListOfPersons, splitNames } from '../lines/split-names.ts';

/** Fields of the imprint that a label stands before. */
const LABELLED = [
  'publisher',
  'permit',
  'editorialOffice',
  'address',
  'email',
  'telephone',
  'postcode',
] as const;
const LABELS = new Map(
  LABELLED.flatMap((field) => labelsOf(printedIssue[field]).map((label) => [foldText(label), field])),
);
const ISSUED = new RegExp(`[（(]([^（()）]*)${wordPattern(printedIssue.date)}[）)]`, 'u');

/** Reads 编委会 and 版权 lines, whichever order recognition left them in; what it does not know stays a line. */
export function readImprint(
  blocks: Block[],
  authority: Authority,
): { data: Partial<IssueData>; rest: Block[]; log: LogEntry[] } {
  const data: Partial<IssueData> = {};
  const rest: Block[] = [];
  const log: LogEntry[] = [];
  let open: PersonReference[] | Labelled | undefined;
  for (const piece of blocks.flatMap(splitLabels)) {
    const { block, label, value } = piece;
    const field = LABELS.get(label);
    const body = label === '' ? findBodyPrinted(block.text) : undefined;
    if (piece.isRole) {
      open = names(value, block.line);
      (data.masthead ??= []).push({ role: label, members: open });
    } else if (field !== undefined && block.text.length < 60 && data[field] === undefined) {
      open = value ? undefined : field;
      if (value) set(field, value, block.line);
    } else if (Array.isArray(open) && isNameList(block.text)) {
      open.push(...names(block.text, block.line));
    } else if (open !== undefined && !Array.isArray(open) && label === '') {
      set(open, block.text, block.line);
      open = undefined;
    } else if (body !== undefined && data.publisher === undefined) {
      open = undefined;
      data.publisher = organizationReference(body, authority, block.line, log);
      rest.push(block);
    } else {
      open = undefined;
      if (block.text.includes('内部资料') && !data.circulation) data.circulation = block.text;
      else if (/^(\S{2,6} ){2,}\S{2,6}$/u.test(block.text) && !/\d/.test(block.text) && !data.motto)
        data.motto = block.text;
      else rest.push(block);
    }
  }
  if (data.masthead) data.masthead = data.masthead.filter(({ members }) => members.length > 0);
  return { data, rest, log };

  function set(field: Labelled, value: string, line: number): void {
    if (field === 'publisher') data.publisher = organizationReference(value, authority, line, log);
    else data[field] = value;
  }

  function names(text: string, line: number) {
    return splitNames(text).map(({ name, note }) => ({
      ...personReference(name, authority, line, log),
      ...(note ? { note } : {}),
    }));
  }
}

/** Date of issue in a contents head: `(2017年10月10日出版)`. */
export function readIssueDate(heads: string[]): string | undefined {
  return heads
    .map((head) => ISSUED.exec(head)?.[1])
    .map((text) => parsePrintedDate(text ?? ''))
    .find(Boolean);
}

function isNameList(text: string): boolean {
  return (
    /^[\p{Script=Han}（）()\s]{2,40}$/u.test(text) &&
    (isListOfPersons(text) ||
      (/\s/u.test(text) && splitNames(text).every(({ name }) => /^\p{Script=Han}{2,4}$/u.test(name))))
  );
}

type Labelled = (typeof LABELLED)[number];
