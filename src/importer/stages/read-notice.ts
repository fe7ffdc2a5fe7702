import type { Notice } from '../../schema/notice.ts';
import { printedNotice } from '../../schema/printed-notice.ts';
import { parsePrintedDate } from '../../text/dates.ts';
import { formatDocumentNumber, parseDocumentNumber } from '../../text/document-number.ts';
import type { Authority, Block, ImportDocument } from '../document.ts';
import { labelPattern } from '../labels.ts';
import { UnreadableSourceError } from '../read/decode.ts';
import { organizationReference } from './references.ts';

const COPIES = new RegExp(`^${labelPattern(printedNotice.copiesTo)}[：:](.+?)。?$`, 'u');
const PRINTED = new RegExp(`${labelPattern(printedNotice.printedOn)}$`, 'u');

/** Reads an official document into the parts of GB/T 9704—2012; what the paper lacks stays absent. */
export function readNotice(document: ImportDocument, authority: Authority): ImportDocument {
  const log = [...document.log];
  const blocks = document.blocks.filter((block) => !/^-{3,}$/.test(block.text));
  const numberAt = blocks.findIndex((block) => parseDocumentNumber(block.text) !== undefined);
  const numberLine = blocks[numberAt];
  const parts = numberLine && parseDocumentNumber(numberLine.text);
  if (!parts) throw new UnreadableSourceError('公文要有单独成行的发文字号，例如 青总发〔2022〕11号。');
  const notice: Notice = { number: formatDocumentNumber(parts) };
  const letterhead = blocks.slice(0, numberAt).map((block) => block.text);
  if (letterhead.length > 0) notice.letterhead = letterhead.join(' ');
  const rest = blocks.slice(numberAt + 1);
  const titleLines =
    rest
      .shift()
      ?.text.replace(/^#+ /, '')
      .split(/[ \u3000]+/u) ?? [];
  const [, recipients] = /^(.*)[：:]$/su.exec(rest[0]?.text ?? '') ?? [];
  if (recipients !== undefined) {
    notice.recipients = recipients;
    rest.shift();
  }
  readImprint(rest, notice, authority, document);
  const title = titleLines.join('');
  return {
    ...document,
    issue: { year: parts.year, numbers: [parts.serial], contentsSupplied: true },
    articles: [
      {
        slug: 'index',
        entry: { title, line: numberLine.line },
        blocks: rest,
        data: {
          title,
          ...(titleLines.length > 1 ? { titleLines } : {}),
          kind: '通知',
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
    log,
  };
}

/** Takes 抄送, 印发机关 and 印发日期 off the end. */
function readImprint(blocks: Block[], notice: Notice, authority: Authority, document: ImportDocument): void {
  for (;;) {
    const block = blocks.at(-1);
    if (!block || blocks.length === 1) return;
    const copies = COPIES.exec(block.text)?.[1];
    const date = PRINTED.test(block.text) ? parsePrintedDate(block.text) : undefined;
    if (copies) notice.copiesTo = copies;
    else if (date) notice.printedOn = date;
    else if (notice.printedOn && authority.organizationId(block.text))
      notice.printedBy = organizationReference(block.text, authority, block.line, document.log);
    else return;
    blocks.pop();
  }
}
