import { formatDate } from '../../text/dates.ts';
import type { Meeting } from './meetings.ts';

/** The days that the articles of a meeting bear, `2023年2月14日`, `2017年9月17日—9月22日`; else the month or year; undefined without any. */
export function datesOfMeeting({ dates }: Pick<Meeting, 'dates'>): string | undefined {
  const finest = Math.max(0, ...dates.map((date) => date.length));
  const known = dates.filter((date) => date.length === finest);
  const [first, last] = [known.at(0), known.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (first === last) return formatDate(first);
  const isOneYear = first.slice(0, 4) === last.slice(0, 4);
  return `${formatDate(first)}—${formatDate(last).slice(isOneYear ? '2000年'.length : 0)}`;
}
