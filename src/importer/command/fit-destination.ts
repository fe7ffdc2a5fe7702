import type { Doubt, ImportDocument, LogEntry } from '../document.ts';
import { joinNumbers, nameDesignation } from '../../text/designation.ts';
import { readIssueName } from '../../text/issue-name.ts';
import { compareDestination, type Destination, type KnownSeries } from './destination.ts';
import type { Secrecy } from './find-secrecy.ts';

/** Fits a document to where it goes: what is not printed is proposed by the folder's name, what differs is asked. */
export function fitDestination(
  document: ImportDocument,
  destination: Destination,
  series: readonly KnownSeries[],
  { secrecy, reasons = [] }: { secrecy?: Secrecy | undefined; reasons?: readonly string[] } = {},
): ImportDocument {
  const named = readIssueName(destination.issue);
  const line = document.blocks[0]?.line ?? 1;
  const doubts: Doubt[] = compareDestination(document, destination, series);
  if (secrecy)
    doubts.push({
      kind: 'doubt',
      code: 'field',
      line: secrecy.line,
      message: `标有密级“${secrecy.mark}”，能不能收入要由人决定`,
      fields: ['notice.secrecy'],
    });
  for (const reason of reasons)
    doubts.push({
      kind: 'doubt',
      code: 'field',
      line,
      message: `没有写 --to，暂收入 ${destination.series}/${destination.issue}（${reason}），网址公布后不能改，请核对`,
    });
  const issue = { ...document.issue };
  let { log } = document;
  if (issue.year === undefined && named.year !== undefined) {
    issue.year = named.year;
    log = log.map((entry) => proposeYear(entry, destination.issue, named.year));
  }
  const { year: _, ...called } = named;
  const isNumbered = document.form === 'journal' || document.form === 'bulletin';
  if (isNumbered && (issue.numbers ?? []).length === 0 && issue.special === undefined) {
    const { numbers = [] } = called;
    const name =
      numbers.length > 0 ? `第 ${joinNumbers(numbers)} 期` : `“${nameDesignation({ ...called, numbers })}”`;
    if (Object.keys(called).length > 0) {
      Object.assign(issue, called, { numbers });
      doubts.push({
        kind: 'doubt',
        code: 'field',
        line,
        message: `期号没有印，暂据文件夹名“${destination.issue}”作${name}，请核对`,
        fields: ['numbers'],
      });
    }
  }
  return { ...document, issue, log: [...log, ...doubts].sort((a, b) => a.line - b.line) };
}

function proposeYear(entry: LogEntry, issue: string, year: number | undefined): LogEntry {
  return entry.kind === 'doubt' && entry.code === 'field' && entry.fields?.[0] === 'year'
    ? {
        ...entry,
        message: `年份没有印，暂据文件夹名“${issue}”作 ${String(year)}，请核对；知道日期的写 date 和 dateInferred`,
      }
    : entry;
}
