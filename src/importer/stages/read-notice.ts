import type { Notice } from '../../schema/notice.ts';
import { parseDateLine } from '../../text/dates.ts';
import { parseDocumentNumber } from '../../text/document-number.ts';
import { kindOfTitle } from '../../text/official-titles.ts';
import type { Authority, Block, ImportDocument, LogEntry } from '../document.ts';
import { isImprintLine } from '../lines/official-lines.ts';
import { findAttached, markAttachments, takeAttachments } from './notice-attachments.ts';
import { findSigning, takeImprint } from './notice-end.ts';
import { readNoticeHead } from './notice-head.ts';
import { organizationReference } from './references.ts';

/** Reads an official document into the parts of GB/T 9704—2012; what the paper lacks stays absent. */
export function readNotice(document: ImportDocument, authority: Authority): ImportDocument {
  const blocks = document.blocks
    .filter((block) => !/^-{3,}$/.test(block.text))
    .map((block) => ({ ...block }));
  const { notice, titleLines, line, rest, log } = readNoticeHead(blocks);
  takeImprint(rest, notice, authority, log);
  const attached = findAttached(rest);
  if (attached > 0) {
    const before = rest.splice(0, attached);
    takeImprint(before, notice, authority, log);
    rest.unshift(...before);
  }
  const body = readSigned(rest, notice, authority, log);
  log.push(...body.flatMap(doubtImprint));
  const title = titleLines.join('');
  const kind = kindOfTitle(title);
  const number = notice.number === undefined ? undefined : parseDocumentNumber(notice.number);
  const [, orderYear, order] = /^(?:(\d{4})年)?第(\d+)号$/u.exec(notice.number ?? '') ?? [];
  // Minutes print the day of the meeting in brackets under their title.
  const meeting = parseDateLine(body[0]?.text ?? '');
  const year =
    number?.year ??
    (orderYear === undefined ? yearOf(notice.issuedOn ?? notice.printedOn ?? meeting) : Number(orderYear));
  return {
    ...document,
    issue: {
      ...(year !== undefined && { year }),
      numbers: number ? [number.serial] : order !== undefined ? [Number(order)] : [],
      contentsSupplied: true,
    },
    articles: [
      {
        slug: 'index',
        entry: { title, line },
        blocks: body,
        data: {
          title,
          ...(titleLines.length > 1 ? { titleLines } : {}),
          ...(kind !== undefined && { kind }),
          ...(notice.issuedOn
            ? { date: notice.issuedOn }
            : notice.printedOn
              ? { date: notice.printedOn, dateInferred: '原件无成文日期，据印发日期' }
              : {}),
          notice,
        },
        body: [],
      },
    ],
    log: [...document.log, ...log],
  };
}

/** Reads 附件说明, 署名, 成文日期 and 附注 and gives the text with what stands behind it. */
function readSigned(blocks: Block[], notice: Notice, authority: Authority, log: LogEntry[]): Block[] {
  const signing = findSigning(blocks);
  const body = signing ? blocks.slice(0, signing.start) : [...blocks];
  const behind = signing ? blocks.slice(signing.end) : [];
  if (signing) {
    notice.issuedOn ??= signing.issuedOn;
    if (signing.bodies.length > 0)
      notice.signatory ??= organizationReference(signing.bodies.join('、'), authority, signing.line, log);
    const note = /^[（(](.+)[）)]$/u.exec(behind[0]?.text ?? '')?.[1];
    if (note !== undefined) {
      notice.note = note;
      behind.shift();
    }
  }
  const attachments = takeAttachments(body);
  const named = attachments.length > 0 ? attachments : takeAttachments(behind);
  if (named.length > 0) notice.attachments = named;
  return [...body, ...markAttachments(behind)];
}

/** A line of 版记 that stayed in the text is said: it may stand where no paper has it, or twice. */
function doubtImprint({ text, line }: Block): LogEntry[] {
  if (!isImprintLine(text)) return [];
  const message = `像版记的一行没有读进著录，留在正文里：${text}`;
  return [
    { kind: 'doubt', code: 'field', line, message, fields: ['notice.copiesTo', 'notice.printedOn', 'body'] },
  ];
}

function yearOf(date: string | undefined): number | undefined {
  return date === undefined ? undefined : Number(date.slice(0, 4));
}
