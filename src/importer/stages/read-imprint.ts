import { parsePrintedDate } from '../../text/dates.ts';
import type { PersonReference } from '../../schema/fields.ts';
import type { IssueData } from '../../schema/issue.ts';
import { printedIssue } from '../../schema/printed-issue.ts';
import { labelsOf } from '../../schema/printed.ts';
import { foldText } from '../../text/width.ts';
import type { Authority, Block, LogEntry } from '../document.ts';
import { wordPattern } from '../labels.ts';
import { personReference, organizationReference } from './references.ts';

/** Duties of the masthead; they are printed values themselves. */
const ROLES = ['主任', '副主任', '委员', '主编', '副主编', '责任编辑', '执行编辑', '美术编辑'];

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
  for (const block of blocks) {
    const { label, value } = splitLabel(block.text);
    const field = LABELS.get(label);
    if (ROLES.includes(label)) {
      open = names(value, block.line);
      (data.masthead ??= []).push({ role: label, members: open });
    } else if (field !== undefined && block.text.length < 60) {
      open = value ? undefined : field;
      if (value) set(field, value, block.line);
    } else if (Array.isArray(open) && isNameList(block.text)) {
      open.push(...names(block.text, block.line));
    } else if (open !== undefined && !Array.isArray(open)) {
      set(open, block.text, block.line);
      open = undefined;
    } else {
      open = undefined;
      if (block.text.includes('内部资料')) data.circulation = block.text;
      else if (/^(\S{2,6} ){2,}\S{2,6}$/u.test(block.text) && !/\d/.test(block.text)) data.motto = block.text;
      else rest.push(block);
    }
  }
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

function splitLabel(text: string): { label: string; value: string } {
  const [head = '', ...tail] = text.split(/\t|[:：]/u);
  return { label: foldText(head), value: tail.join('：').trim() };
}

/** `常伟宁 周 慧` → 常伟宁, 周慧: a single character goes with the one after it. */
function splitNames(text: string): { name: string; note?: string }[] {
  const parts: string[] = [];
  for (const part of text.split(/[\s\u3000]+/u).filter(Boolean)) {
    const last = parts.at(-1) ?? '';
    if ([...last].length === 1) parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return parts.map((part) => {
    const [, name, note] = /^(.+?)[（(](.+)[）)]$/u.exec(part) ?? [];
    return name !== undefined && note !== undefined ? { name, note } : { name: part };
  });
}

function isNameList(text: string): boolean {
  return (
    /^[\p{Script=Han}（）()\s]{2,40}$/u.test(text) &&
    splitNames(text).every(({ name }) => /^\p{Script=Han}{2,4}$/u.test(name))
  );
}

type Labelled = (typeof LABELLED)[number];
