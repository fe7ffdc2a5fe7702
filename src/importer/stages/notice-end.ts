import type { Notice } from '../../schema/notice.ts';
import { printedNotice } from '../../schema/printed-notice.ts';
import { parseDateLine, parsePrintedDate, YEAR_FIGURES } from '../../text/dates.ts';
import { isImprintLine, looksLikeBody, readBodies } from '../lines/official-lines.ts';
import type { Authority, Block, LogEntry } from '../document.ts';
import { labelPattern } from '../labels.ts';
import { organizationReference } from './references.ts';

const labelled = (print: Parameters<typeof labelPattern>[0]) =>
  new RegExp(`^${labelPattern(print)}[：:]\\s*(.+?)。?$`, 'su');
const LISTS = [
  ['reportsTo', labelled(printedNotice.reportsTo)],
  ['copiesTo', labelled(printedNotice.copiesTo)],
  ['subjectWords', labelled(printedNotice.subjectWords)],
] as const;
const PRINTED = new RegExp(
  `^(?<body>.*?)[\\s\\u3000]*(?<date>${YEAR_FIGURES}年[^年]*日)\\s*${labelPattern(printedNotice.printedOn)}[。]?$`,
  'u',
);
const SIGNED = new RegExp(`^(.+?)[\\s\\u3000]+(${YEAR_FIGURES}年\\S+日)$`, 'u');
const COPIES = /^[（(]?(?:共)?印(?:数)?[：:]?\s*(\d+)\s*份[）)]?$/u;

/** Takes 版记 off the end of the blocks: 主题词, 抄报 and 抄送, 印发机关 and 印发日期, 份数. */
export function takeImprint(blocks: Block[], notice: Notice, authority: Authority, log: LogEntry[]): void {
  let isOpen = false;
  for (;;) {
    const block = blocks.at(-1);
    if (!block || blocks.length === 1) return;
    if (!readImprintLine(block, notice, authority, log)) {
      // A list of 抄送 may go on over several lines; its label stands before the first.
      const start = blocks.findLastIndex(({ text }) => isImprintLine(text));
      const first = blocks[start];
      const isList =
        first && start >= blocks.length - 4 && LISTS.some(([, pattern]) => pattern.test(first.text));
      if (!isList || isOpen || blocks.slice(start + 1).some(({ text }) => !isListLine(text))) return;
      first.text = blocks.splice(start + 1).reduce((words, { text }) => words + text, first.text);
      isOpen = true;
      continue;
    }
    isOpen = false;
    blocks.pop();
  }
}

function readImprintLine(block: Block, notice: Notice, authority: Authority, log: LogEntry[]): boolean {
  const { text, line } = block;
  const { body = '', date = '' } = PRINTED.exec(text)?.groups ?? {};
  const printedOn = parsePrintedDate(date);
  const copies = COPIES.exec(text)?.[1];
  if (printedOn !== undefined && notice.printedOn === undefined) {
    notice.printedOn = printedOn;
    if (body !== '') notice.printedBy = organizationReference(body, authority, line, log);
    return true;
  }
  if (copies !== undefined && notice.copies === undefined) {
    notice.copies = Number(copies);
    return true;
  }
  const isBody = looksLikeBody(text) || authority.organizationId(text) !== undefined;
  if (
    isBody &&
    notice.printedOn !== undefined &&
    !notice.printedBy &&
    !notice.copiesTo &&
    !notice.subjectWords
  ) {
    notice.printedBy = organizationReference(text, authority, line, log);
    return true;
  }
  for (const [field, pattern] of LISTS) {
    const words = pattern.exec(text)?.[1];
    if (words === undefined || notice[field] !== undefined) continue;
    notice[field] = words;
    return true;
  }
  return false;
}

/** A line of a list of bodies that began above it. */
function isListLine(text: string): boolean {
  return (
    !/[：:]/u.test(text) &&
    !/^[（(]/u.test(text) &&
    parseDateLine(text) === undefined &&
    /[，、；。]/u.test(text)
  );
}

/** Where a document is signed: its date, the bodies over it, and what stands behind. */
export interface Signing {
  /** Place of the first line of it, and of the first behind it. */
  start: number;
  end: number;
  issuedOn: string;
  bodies: string[];
  line: number;
}

/**
 * Finds 署名 and 成文日期: the first line that is a date and nothing else with a body or an office and a name over it, or
 * at the end of all; what stands behind it is an attachment or what the document carries.
 */
export function findSigning(blocks: Block[]): Signing | undefined {
  const dates = blocks.flatMap(({ text }, index) => {
    const issuedOn = /^[（(]/u.test(text) ? undefined : parseDateLine(text);
    return issuedOn === undefined || index === 0 ? [] : [{ index, issuedOn }];
  });
  for (const { index, issuedOn } of dates) {
    const bodies: string[] = [];
    let start = index;
    for (;;) {
      const above = blocks[start - 1];
      const names = above && start > 1 && index - start < 6 ? readBodies(above.text) : undefined;
      if (!names) break;
      bodies.unshift(...names);
      start -= 1;
    }
    const isSigned = bodies.length > 0 || isPerson(blocks[index - 1]);
    const next = blocks[index + 1];
    if (isSigned || next === undefined || /^[（(]|^附件/u.test(next.text))
      return { start, end: index + 1, issuedOn, bodies, line: blocks[start]?.line ?? 1 };
  }
  // The date may stand behind the body on one line.
  const index = blocks.findIndex(({ text }) => splitSigned(text) !== undefined);
  const signed = splitSigned(blocks[index]?.text ?? '');
  return signed && { start: index, end: index + 1, ...signed, line: blocks[index]?.line ?? 1 };
}

function splitSigned(text: string): Pick<Signing, 'issuedOn' | 'bodies'> | undefined {
  const [, names = '', date = ''] = SIGNED.exec(text) ?? [];
  const [bodies, issuedOn] = [readBodies(names), parseDateLine(date)];
  return bodies && issuedOn !== undefined ? { bodies, issuedOn } : undefined;
}

/** `部长　陈启明`: an order is signed by a person. */
function isPerson(block: Block | undefined): boolean {
  return (
    block !== undefined &&
    /^[\p{Script=Han}]{1,16}[\s\u3000]+\p{Script=Han}[\p{Script=Han}\s\u3000]{1,4}$/u.test(block.text)
  );
}
