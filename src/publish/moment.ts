import { firstDay } from '../cite/instants.ts';

/** The moment a file to be taken away states for a date of any precision: `2018-12` → `2018-12-01T00:00:00Z`. */
export function momentOf(date: string): string {
  return `${firstDay(date)}T00:00:00Z`;
}
