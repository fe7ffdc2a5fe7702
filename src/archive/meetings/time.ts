import type { Article } from '../model.ts';

/** Days from the first to the last on which something may have been, as far as anybody knows. */
export interface Span {
  first: number;
  last: number;
  /** The year in which it was. */
  year: number;
  /** True where day or month is known, and not only the issue that tells of it. */
  isKnown: boolean;
}

/** When what an article tells of was: on its date, in its month; without one before its issue came out, else in its year. */
export function timeOf({ data, issue, year }: Article): Span {
  const { date = '' } = data;
  if (date.length >= MONTH) return { ...daysOf(date), year, isKnown: true };
  const out = issue.data.date ?? '';
  if (date !== '' || out.length < MONTH) return { ...daysOf(String(year)), year, isKnown: false };
  const { first, last } = daysOf(out);
  return { first: first - TOLD_LATER, last, year, isKnown: false };
}

/** How many days lie between two spans; 0 where they meet. */
export function daysBetween(a: Span, b: Span): number {
  return Math.max(0, a.first - b.last, b.first - a.last);
}

function daysOf(date: string): { first: number; last: number } {
  const [year = 0, month, day] = date.split('-').map(Number);
  const dayOf = (m: number, d: number) => Math.round(Date.UTC(year, m, d) / MILLISECONDS);
  if (month === undefined) return { first: dayOf(0, 1), last: dayOf(11, 31) };
  if (day === undefined) return { first: dayOf(month - 1, 1), last: dayOf(month, 0) };
  return { first: dayOf(month - 1, day), last: dayOf(month - 1, day) };
}

/** Length of `2023-02`. */
const MONTH = 7;
/** A journal tells of what was in the two months before it came out. */
const TOLD_LATER = 62;
const MILLISECONDS = 86_400_000;
