import type { Tenure } from '../../archive/tenures.ts';

/** Tenures as they are drawn: places in percent of the line, from the first year to the end of the last. */
export interface TenureAxis {
  /** Beginnings of years, so few that they can be read beside each other on a phone. */
  ticks: readonly { year: number; at: number; side: 'start' | 'middle' | 'end' }[];
  rows: readonly { tenure: Tenure; points: readonly number[] }[];
}

/** Places the days on which posts are seen on one line for all of them; a month in its middle, a year in its middle. */
export function placeOnAxis(tenures: readonly Tenure[]): TenureAxis {
  const years = tenures.flatMap(({ seen }) => seen.map((date) => Number(date.slice(0, 4))));
  const first = Math.min(...years);
  const length = Math.max(...years) + 1 - first;
  const placeOf = (moment: number) => Math.round(((moment - first) / length) * 1000) / 10;
  const step = Math.ceil(length / MOST_TICKS);
  const ticks =
    years.length === 0
      ? []
      : Array.from({ length: Math.floor(length / step) + 1 }, (_, n) => first + n * step);
  return {
    ticks: ticks.map((year, n) => ({
      year,
      at: placeOf(year),
      side: n === 0 ? 'start' : placeOf(year) === 100 ? 'end' : 'middle',
    })),
    rows: tenures.map((tenure) => ({ tenure, points: tenure.seen.map((date) => placeOf(momentOf(date))) })),
  };
}

/** A date as a year with its fraction: `2017-07` → 2017.54. */
function momentOf(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return year + 0.5;
  return year + (month - 1 + (day === undefined ? 0.5 : (day - 1) / 31)) / 12;
}

/** Spaces between years on one line. */
const MOST_TICKS = 4;
