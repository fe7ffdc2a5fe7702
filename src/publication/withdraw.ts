import { formatBook } from '../corpus/book.ts';
import { openCorpus } from '../corpus/corpus.ts';
import { listPublicItems } from '../corpus/public-items.ts';
import type { BookRow } from '../schema/published.ts';
import { publishAlone } from './one-at-a-time.ts';
import { refuseClock } from './refuse-day.ts';
import { writeBook } from './write-book.ts';

/** A published item to be withdrawn, with all below it, and why. */
export interface Withdrawn {
  project: string;
  /** `qinghai-gongyun/2023-no2/03`, `people/ma-jixiao`. */
  item: string;
  reason: string;
  /** ISO date of the day. */
  today: string;
}

/** Says in the book that an item that is gone or withheld was withdrawn; false where it cannot be, with the reason said. */
export function withdrawItem(withdrawn: Withdrawn, say: (words: string) => void): Promise<boolean> {
  return publishAlone(withdrawn.project, say, () => writeWithdrawn(withdrawn, say));
}

function writeWithdrawn({ project, item, reason, today }: Withdrawn, say: (words: string) => void): boolean {
  const { whole } = openCorpus(project);
  const refusal = refuse();
  if (refusal !== undefined || !whole.book) {
    say(refusal ?? NO_BOOK);
    return false;
  }
  const rows = new Map([...whole.book.items].map(([name, { row }]): [string, BookRow] => [name, row]));
  const present = new Set(listPublicItems(whole).map((one) => one.item));
  // A kind has a page while an article is of it: it goes with the last one.
  const isLeft = (name: string) => name.startsWith('kinds/') && !present.has(name);
  const own = [...rows].filter(
    ([name, row]) => (isWithin(name) || isLeft(name)) && !row.withdrawn && row.movedTo === undefined,
  );
  for (const [name, row] of own) rows.set(name, { ...row, withdrawn: { on: today, reason } });
  writeBook(project, formatBook(rows, whole.book.publications));
  say(`公布簿已记下：撤下 ${own.length} 个网址。请运行 npm run publish，换上网站。`);
  return true;

  function isWithin(name: string): boolean {
    return name === item || name.startsWith(`${item}/`);
  }

  function refuse(): string | undefined {
    if (!whole.book) return NO_BOOK;
    const turned = refuseClock(whole.book, today);
    if (turned !== undefined) return turned;
    if (!whole.book.sound) return '公布簿坏了，先运行 npm run check，照提示恢复。';
    if (!whole.book.items.has(item)) return `“${item}”没有公布过。`;
    const row = whole.book.items.get(item)?.row;
    if (row?.withdrawn) return `“${item}”先前已经撤下。`;
    if (row?.movedTo !== undefined) return `“${item}”已经移到 ${row.movedTo}，请写现在的网址。`;
    const left = listPublicItems(whole).find((one) => isWithin(one.item));
    return (
      left &&
      `“${left.item}”还在 content 里给读者看。请先把它的范围改成“撤下”（audience: none），或移走它的文件。`
    );
  }
}

const NO_BOOK = '还没有公布簿：没有公布过的，移走文件就行。';
