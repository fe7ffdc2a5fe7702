import type { Notice } from '../../schema/notice.ts';
import { printedNotice } from '../../schema/printed-notice.ts';
import { parseDateLine, parsePrintedDate } from '../../text/dates.ts';
import { findDocumentNumber, formatDocumentNumber, isOrderNumber } from '../../text/document-number.ts';
import { endsInKind } from '../../text/official-titles.ts';
import { holdsSentence, namesAddressees, readRecipients } from '../lines/official-lines.ts';
import type { Block, LogEntry } from '../document.ts';
import { labelPattern } from '../labels.ts';
import { withoutHeading } from '../lines/read-marks.ts';
import { findTitle, splitTitle } from './notice-title.ts';

/** The head of an official document as read, and the blocks behind it. */
export interface NoticeHead {
  notice: Notice;
  titleLines: string[];
  line: number;
  rest: Block[];
  log: LogEntry[];
}

const SIGNED = new RegExp(`${labelPattern(printedNotice.signedBy)}[：:]\\s*(.+)$`, 'u');
const SECRECY = /^(?:绝密|机密|秘密)(?:★.*)?$/u;
const URGENCY = /^(?:特急|加急|急件|平急|特提|紧急)$/u;
const COPY_NUMBER = /^(?:份号[：:]?\s*)?(\d{6})$/u;
const MOST_BLOCKS = 20;

/** Reads what stands over the text of an official document, in whatever order it stands. */
export function readNoticeHead(blocks: Block[]): NoticeHead {
  const head: NoticeHead = { notice: {}, titleLines: [], line: blocks[0]?.line ?? 1, rest: [], log: [] };
  const end = findEnd(blocks);
  // The largest line of a page comes in as a heading, and that is the red head as often as the title.
  const marked = new Set(blocks.filter(({ text }) => text.startsWith('#')).map(({ line }) => line));
  const printed = blocks.slice(0, end).map((block) => ({ ...block, text: withoutHeading(block.text) }));
  const lines = readSmallParts(printed, head);
  const title = findTitle(lines, printed, marked);
  head.titleLines = title.flatMap(({ text }) => splitTitle(text));
  head.line = title[0]?.line ?? head.line;
  const others = lines.filter((line) => !title.includes(line));
  const above = others.filter(({ line }) => line < head.line);
  readLetterhead(above, head);
  head.rest = [...others.filter(({ line }) => line > head.line), ...blocks.slice(end)];
  readAddress(head);
  // `的通知` on a line of its own ends a title with the lines over it alone.
  const isSure = title.some(({ text, line }) => endsInKind(text) || marked.has(line));
  if (!isSure && !endsInKind(head.titleLines.join('')))
    head.log.push({
      kind: 'doubt',
      code: 'title',
      line: head.line,
      message: `标题没有以文种结尾，请核对：${head.titleLines.join('') || '（没有找到）'}`,
      fields: ['title', 'titleLines', 'kind', 'notice.letterhead', 'notice.recipients', 'subtitle'],
    });
  return head;
}

/** The head ends before the first line of the text: prose, or behind the one that says who is addressed. */
function findEnd(blocks: Block[]): number {
  const kind = blocks.findIndex(({ text }) => endsInKind(text));
  const title = kind >= 0 ? kind : blocks.findIndex(({ text }) => text.startsWith('#'));
  const end = blocks.findIndex(({ text }, index) => {
    const isBelowTitle = title >= 0 && index > title;
    return (
      index >= MOST_BLOCKS ||
      holdsSentence(text) ||
      /^(?:#+ )?\**[一二三四五六七八九十]{1,3}、|^第[一二三四五六七八九十]+[章条]/u.test(text) ||
      (readRecipients(text) !== undefined && !findDocumentNumber(text)) ||
      (/[：:]$/u.test(text) && index > 0) ||
      (isBelowTitle &&
        (/[，、]$/u.test(text) || (parseDateLine(text) !== undefined && !/^[（(]/u.test(text))))
    );
  });
  return end < 0 ? Math.min(blocks.length, Math.max(title + 1, 1)) : Math.max(end, 1);
}

/** Takes number, signer, 份号, 密级 and 紧急程度 out of the lines of a head. */
function readSmallParts(lines: Block[], { notice, log }: NoticeHead): Block[] {
  return lines.filter((block) => {
    const found = notice.number === undefined ? findDocumentNumber(block.text) : undefined;
    if (found) {
      // What stands beside it is read too, so that nothing of the line is lost.
      notice.number = formatDocumentNumber(found.number);
      readBeside(found.beside, block.line, notice, log);
      return false;
    }
    if (notice.number === undefined && isOrderNumber(block.text)) {
      notice.number = block.text.replace(/\s+/gu, '');
      return false;
    }
    const signer = SIGNED.exec(block.text)?.[1];
    if (signer !== undefined && notice.signedBy === undefined) {
      notice.signedBy = signer;
      return false;
    }
    return !block.text.split(/[\s\u3000]+/u).every((part) => readMark(part, notice));
  });
}

function readMark(part: string, notice: Notice): boolean {
  const copy = COPY_NUMBER.exec(part)?.[1];
  if (copy !== undefined) notice.copyNumber ??= copy;
  else if (SECRECY.test(part)) notice.secrecy ??= part;
  else if (URGENCY.test(part)) notice.urgency ??= part;
  else return false;
  return true;
}

/** Who signed stands beside the number; anything else there is asked. */
function readBeside(words: string, line: number, notice: Notice, log: LogEntry[]): void {
  const signer = SIGNED.exec(words)?.[1];
  if (signer !== undefined) notice.signedBy ??= signer.trim();
  const rest = words.replace(SIGNED, '').trim();
  if (rest !== '')
    log.push({
      kind: 'doubt',
      code: 'field',
      line,
      message: `发文字号旁边还印有“${rest}”，没有收入，请核对`,
    });
}

/** The red head; minutes print body and date in it, which are read and asked. */
function readLetterhead(lines: Block[], { notice, log }: NoticeHead): void {
  const words = lines.filter(({ text, line }) => {
    const date = parsePrintedDate(text);
    // A year alone is part of a number or a name.
    if (date === undefined || date.length < 7 || notice.issuedOn !== undefined) return true;
    notice.issuedOn = date;
    log.push({
      kind: 'doubt',
      code: 'field',
      line,
      message: `标题上面印有“${text}”，日期按成文日期收入，请核对`,
      fields: ['notice.issuedOn', 'notice.signatory', 'date', 'year'],
    });
    return parseDateLine(text) === undefined;
  });
  const unread = words.find(({ text }) => /\d.*[号號]/u.test(text) && notice.number === undefined);
  if (unread)
    log.push({
      kind: 'doubt',
      code: 'field',
      line: unread.line,
      message: `“${unread.text}”像是编号，不合发文字号的样式，暂在红头里，请核对`,
      fields: ['notice.number', 'notice.letterhead', 'numbers', 'year'],
    });
  if (words.length > 0) notice.letterhead = words.map(({ text }) => text.trim()).join(' ');
}

/** 主送机关, one line or several of which the last ends in a colon. */
function readAddress(head: NoticeHead): void {
  const { rest, notice } = head;
  const end = rest.findIndex(({ text }) => /[：:]$|^主送/u.test(text));
  const lines = rest.slice(0, end + 1);
  if (
    end < 0 ||
    end > 4 ||
    lines.slice(0, -1).some(({ text }) => holdsSentence(text) || !/[，、\p{Script=Han}）]$/u.test(text))
  )
    return;
  const names = readRecipients(lines.map(({ text }) => text).join(''));
  if (names === undefined) return;
  notice.recipients = names;
  if (!namesAddressees(names))
    head.log.push({
      kind: 'doubt',
      code: 'field',
      line: lines[0]?.line ?? head.line,
      message: `“${names}：”按主送机关收入，也可能是正文，请核对`,
      fields: ['notice.recipients', 'body'],
    });
  head.rest = rest.slice(end + 1);
}
