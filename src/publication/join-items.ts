import { formatBook } from '../corpus/book.ts';
import { openCorpus } from '../corpus/corpus.ts';
import type { Book } from '../corpus/model.ts';
import type { BookRow } from '../schema/published.ts';
import { publishAlone } from './one-at-a-time.ts';
import { refuseClock } from './refuse-day.ts';
import { writeBook } from './write-book.ts';

/** Two items that turned out to be one: that which goes was published, and its address leads to the other from now on. */
export interface JoinedItems {
  project: string;
  /** `people/ma-jixiao-2`. */
  goes: string;
  stays: string;
  /** ISO date of the day. */
  today: string;
}

/** Says in the book where the address of an item leads that was joined to another; false where it cannot be, with the reason said. */
export function joinItems(
  { project, ...joined }: JoinedItems,
  say: (words: string) => void,
): Promise<boolean> {
  return publishAlone(project, say, () => {
    const { book } = openCorpus(project).whole;
    const refusal = refuse(book, joined.today);
    if (refusal !== undefined || !book) {
      say(refusal ?? '还没有公布簿。');
      return false;
    }
    writeBook(project, formatBook(joinRows(book, joined), book.publications));
    return true;
  });
}

/**
 * The rows of the book after two items became one. What led to the item that goes leads straight to the one that stays;
 * one that was never published takes its place in the book, with the name its feeds had.
 */
function joinRows(
  { items }: Book,
  { goes, stays, today }: Omit<JoinedItems, 'project'>,
): Map<string, BookRow> {
  const rows = new Map([...items].map(([item, { row }]): [string, BookRow] => [item, row]));
  const gone = rows.get(goes);
  if (!gone) return rows;
  if (!rows.has(stays)) rows.set(stays, { ...gone, first: gone.first ?? goes });
  rows.set(goes, { title: gone.title, digest: gone.digest, movedTo: stays, movedOn: today });
  for (const [item, row] of rows) if (row.movedTo === goes) rows.set(item, { ...row, movedTo: stays });
  return rows;
}

function refuse(book: Book | undefined, today: string): string | undefined {
  if (!book) return undefined;
  return (
    refuseClock(book, today) ?? (book.sound ? undefined : '公布簿坏了，先运行 npm run check，照提示恢复。')
  );
}
