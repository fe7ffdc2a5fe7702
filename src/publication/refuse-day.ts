import type { Book, Whole } from '../corpus/model.ts';
import { earliestEntries } from '../corpus/earliest-entry.ts';
import { formatDate, isLater } from '../text/dates.ts';
import type { Changes } from './compare.ts';

/** Why nothing can be recorded on a day: it lies before the last publication, so that the clock was set back. */
export function refuseClock(book: Book | undefined, today: string): string | undefined {
  const last = book?.publications.at(-1)?.on;
  if (last === undefined || today >= last) return undefined;
  return `上次发布是${formatDate(last)}，电脑的日期却是${formatDate(today)}。请校准电脑的日期再做。`;
}

/** Why what is new cannot come in on a day: the issue it stands in bears a date that no print of that day can bear. */
export function refuseEarly(
  whole: Pick<Whole, 'folders' | 'series'>,
  { added }: Changes,
  today: string,
): string | undefined {
  const fresh = new Set(added.map(({ item }) => item.split('/').slice(0, 2).join('/')));
  const entries = earliestEntries(whole);
  for (const { id, issue } of whole.folders) {
    const entry = fresh.has(id) ? entries.get(id) : undefined;
    if (!issue || !entry || !isLater(entry.earliest, today)) continue;
    const { printed, earliest } = entry;
    const least =
      printed === earliest ? '' : `；刊物可以比封面上的日期早出一期，也要到${formatDate(earliest)}`;
    return `${issue.file} 的日期是${formatDate(printed)}，还没有到${least}。请对照原件核对；没有写错，就等到那一天，或校准电脑的日期。`;
  }
  return undefined;
}
