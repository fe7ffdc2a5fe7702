import { parsePrintedDate } from '../../text/dates.ts';
import type { IssueData } from '../../schema/issue.ts';
import type { Authority, Block, LogEntry } from '../document.ts';
import { personReference, organizationReference } from './references.ts';

const ROLES = ['主任', '副主任', '委员', '主编', '副主编', '责任编辑', '执行编辑', '美术编辑'];

const LABELS: Readonly<
  Record<string, 'editorialOffice' | 'permit' | 'address' | 'email' | 'telephone' | 'postcode' | 'publisher'>
> = {
  主办: 'publisher',
  准印证号: 'permit',
  编辑部门: 'editorialOffice',
  编辑出版: 'editorialOffice',
  地址: 'address',
  邮箱: 'email',
  电子邮箱: 'email',
  '电话(传真)': 'telephone',
  '电话（传真）': 'telephone',
  电话: 'telephone',
  邮编: 'postcode',
};

/** Reads 编委会 and 版权 lines, whichever order recognition left them in; what it does not know stays a line. */
export function readImprint(
  blocks: Block[],
  authority: Authority,
): { data: Partial<IssueData>; rest: Block[]; log: LogEntry[] } {
  const data: Partial<IssueData> = {};
  const rest: Block[] = [];
  const log: LogEntry[] = [];
  let open: 'role' | keyof typeof LABELS | undefined;
  for (const block of blocks) {
    const { label, value } = splitLabel(block.text);
    if (ROLES.includes(label)) {
      (data.masthead ??= []).push({ role: label, members: names(value, block.line) });
      open = 'role';
    } else if (LABELS[label] !== undefined && block.text.length < 60) {
      open = label;
      if (value) set(label, value, block.line);
      if (value) open = undefined;
    } else if (open === 'role' && isNameList(block.text)) {
      data.masthead!.at(-1)!.members.push(...names(block.text, block.line));
    } else if (open !== undefined && open !== 'role') {
      set(open, block.text, block.line);
      open = undefined;
    } else {
      open = undefined;
      if (/内部资料/.test(block.text)) data.circulation = block.text;
      else if (/^(\S{2,6} ){2,}\S{2,6}$/u.test(block.text) && !/\d/.test(block.text)) data.motto = block.text;
      else rest.push(block);
    }
  }
  return { data, rest, log };

  function set(label: string, value: string, line: number): void {
    const field = LABELS[label]!;
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
    .map((head) => /[（(]([^（()）]*)出版[）)]/u.exec(head)?.[1])
    .map((text) => parsePrintedDate(text ?? ''))
    .find(Boolean);
}

function splitLabel(text: string): { label: string; value: string } {
  const [head = '', ...tail] = text.split(/\t|[:：]/u);
  return { label: head.replace(/\s+/gu, ''), value: tail.join('：').trim() };
}

/** `常伟宁 周 慧` → 常伟宁, 周慧: a single character goes with the one after it. */
function splitNames(text: string): { name: string; note?: string }[] {
  const parts: string[] = [];
  for (const part of text.split(/[\s\u3000]+/u).filter(Boolean)) {
    if (parts.length > 0 && [...parts.at(-1)!].length === 1) parts[parts.length - 1] += part;
    else parts.push(part);
  }
  return parts.map((part) => {
    const match = /^(.+?)[（(](.+)[）)]$/u.exec(part);
    return match ? { name: match[1]!, note: match[2]! } : { name: part };
  });
}

function isNameList(text: string): boolean {
  return (
    /^[\p{Script=Han}（）()\s]{2,40}$/u.test(text) &&
    splitNames(text).every(({ name }) => /^\p{Script=Han}{2,4}$/u.test(name))
  );
}
