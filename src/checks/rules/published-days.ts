import { earliestEntries } from '../../corpus/earliest-entry.ts';
import type { BookItem, Whole } from '../../corpus/model.ts';
import type { Finding } from '../../findings/catalogue.ts';
import type { BookRow } from '../../schema/published.ts';
import { formatDate, isLater, nextDay } from '../../text/dates.ts';
import { BOOK_FOLDER } from '../../corpus/book.ts';

/** Days that cannot be: what is recorded as done on a day to come, or as come in before its issue can have been printed. */
export function checkPublishedDays(whole: Whole, today: string): Finding[] {
  const { book } = whole;
  if (!book) return [];
  // Elsewhere it may be tomorrow already.
  const limit = nextDay(today);
  const entries = earliestEntries(whole);
  return [
    ...book.publications
      .filter(({ on }) => isLater(on, limit))
      .map(({ number, on }) => ({
        ...ahead(`第 ${number} 次发布记在 ${on}，今天是 ${today}`),
        file: `content/${BOOK_FOLDER}/index.yaml`,
        line: 1,
      })),
    ...[...book.items].flatMap(([item, known]) => [
      ...findAhead(item, known, { today, limit }),
      ...findEarly(item, known, entries),
    ]),
  ];
}

/** Issues whose own date is to come: soundly so a journal printed ahead, else a slip of the pen; for a person to look at. */
export function checkIssuesAhead(whole: Whole, today: string): Finding[] {
  const entries = earliestEntries(whole);
  const limit = nextDay(today);
  return whole.folders.flatMap(({ id, issue }) => {
    const entry = entries.get(id);
    if (!issue || !entry || !isLater(entry.printed, limit)) return [];
    const { printed, earliest } = entry;
    const date = formatDate(printed);
    const message = isLater(earliest, today)
      ? `这一期的日期是${date}，还没有到，${formatDate(earliest)}以前不能发布`
      : `这一期的日期是${date}，还没有到；先印出来、封面上写以后的日期，可以发布`;
    return [{ code: 'issue-ahead', file: issue.file, line: issue.lineOf(['date']), message }];
  });
}

function findAhead(
  item: string,
  { row, file, lineOf }: BookItem,
  { today, limit }: { today: string; limit: string },
): Finding[] {
  return daysOf(row)
    .filter(([, day]) => isLater(day, limit))
    .map(([what, day]) => ({
      ...ahead(`${item} 的${what}是 ${day}，今天是 ${today}`),
      file,
      line: lineOf(),
    }));
}

/** Every day a row of the book names, each once, with what was done on it. */
function daysOf({
  added,
  changed,
  formerly = [],
  corrections = {},
  withdrawn,
  movedOn,
}: BookRow): [string, string][] {
  const edits = [changed, ...formerly, ...Object.values(corrections)].filter(
    (day) => typeof day === 'string',
  );
  const days = [...new Set(edits)]
    .filter((day) => day !== added)
    .map((day): [string, string] => ['更正日期', day]);
  return [
    ...(added === undefined ? [] : [['入库日期', added] as [string, string]]),
    ...days,
    ...(withdrawn ? [['撤下日期', withdrawn.on] as [string, string]] : []),
    ...(movedOn === undefined ? [] : [['移动日期', movedOn] as [string, string]]),
  ];
}

function findEarly(
  item: string,
  { row, file, lineOf }: BookItem,
  entries: ReturnType<typeof earliestEntries>,
): Finding[] {
  const entry = entries.get(item.split('/').slice(0, 2).join('/'));
  if (row.added === undefined || entry === undefined || !isLater(entry.earliest, row.added)) return [];
  const { printed, earliest } = entry;
  const most = printed === earliest ? '' : `，最早也要 ${earliest} 才印得出`;
  const message = `${item} 的入库日期是 ${row.added}，这一期却是 ${printed} 的${most}`;
  return [{ code: 'entry-early', file, line: lineOf(), message }];
}

function ahead(message: string): Pick<Finding, 'code' | 'message'> {
  return { code: 'day-ahead', message };
}
