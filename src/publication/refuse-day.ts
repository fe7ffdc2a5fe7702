import type { Book, Whole } from '../corpus/model.ts';
import { printedDay } from '../corpus/printed-day.ts';
import { formatDate, isLater } from '../text/dates.ts';
import type { Changes } from './compare.ts';

/** Why nothing can be recorded on a day: it lies before the last publication, so that the clock was set back. */
export function refuseClock(book: Book | undefined, today: string): string | undefined {
  const last = book?.publications.at(-1)?.on;
  if (last === undefined || today >= last) return undefined;
  return `上次发布是${formatDate(last)}，电脑的日期却是${formatDate(today)}。请校准电脑的日期再做。`;
}

/** Why what is new cannot come in on a day: the issue it stands in bears a later date. */
export function refuseEarly(
  { folders }: Pick<Whole, 'folders'>,
  { added }: Changes,
  today: string,
): string | undefined {
  const fresh = new Set(added.map(({ item }) => item.split('/').slice(0, 2).join('/')));
  for (const { id, issue } of folders) {
    const date = fresh.has(id) && issue?.data ? printedDay(issue.data) : '';
    if (issue && isLater(date, today))
      return `${issue.file} 的日期是${formatDate(date)}，还没有到。请对照原件核对；没有写错，就等到那一天，或校准电脑的日期。`;
  }
  return undefined;
}
