import { printedDay } from '../../corpus/printed-day.ts';
import type { BookItem, Whole } from '../../corpus/model.ts';
import type { Finding } from '../../findings/catalogue.ts';
import type { BookRow } from '../../schema/published.ts';
import { isLater, nextDay } from '../../text/dates.ts';
import { BOOK_FOLDER } from '../../corpus/book.ts';

/** Days that cannot be: what is recorded as done on a day to come, or as come in before its issue was printed. */
export function checkPublishedDays({ book, folders }: Whole, today: string): Finding[] {
  if (!book) return [];
  // Elsewhere it may be tomorrow already.
  const limit = nextDay(today);
  const printed = new Map(folders.map(({ id, issue }) => [id, issue?.data && printedDay(issue.data)]));
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
      ...findEarly(item, known, printed),
    ]),
  ];
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
  printed: ReadonlyMap<string, string | undefined>,
): Finding[] {
  const date = printed.get(item.split('/').slice(0, 2).join('/'));
  if (row.added === undefined || date === undefined || !isLater(date, row.added)) return [];
  const message = `${item} 的入库日期是 ${row.added}，这一期却是 ${date} 的`;
  return [{ code: 'entry-early', file, line: lineOf(), message }];
}

function ahead(message: string): Pick<Finding, 'code' | 'message'> {
  return { code: 'day-ahead', message };
}
