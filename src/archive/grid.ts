import { numberLabel } from './labels.ts';
import type { Issue, Series } from './model.ts';

/** One place in the grid of numbers: an issue the archive holds, or a number known but absent. */
export interface GridCell {
  numbers: number[];
  /** `第2期`, `第9-10期`, `11号`. */
  label: string;
  issue?: Issue;
}

/** The numbers of one year. */
export interface GridYear {
  year: number;
  cells: GridCell[];
  /** How many numbers of it the archive lacks. */
  absent: number;
  /** How the numbers that are absent are known. */
  evidence?: string;
}

/** All known numbers of a series by year, latest year first; sheets without a number come last in their year. */
export function seriesGrid({ data, issues }: Series): GridYear[] {
  const unit = data.form === 'notice' ? '号' : '期';
  const known = new Map(data.published?.map((one) => [one.year, one]));
  const years = new Set([...known.keys(), ...issues.map((issue) => issue.data.year)]);
  return [...years]
    .sort((a, b) => b - a)
    .map((year) => {
      const held = issues.filter((issue) => issue.data.year === year);
      const cells = gridCells(held, known.get(year)?.upTo ?? 0, unit);
      const absent = cells.filter(({ issue }) => !issue).length;
      return { year, cells, absent, evidence: known.get(year)?.evidence };
    });
}

function gridCells(held: readonly Issue[], upTo: number, unit: string): GridCell[] {
  const present = held.map((issue) => ({
    numbers: issue.data.numbers,
    label: numberLabel(issue.data.numbers, unit) || issue.label,
    issue,
  }));
  const taken = new Set(held.flatMap(({ data }) => range(data.numbers)));
  const absent = range([1, upTo])
    .filter((number) => !taken.has(number))
    .map((number) => ({ numbers: [number], label: numberLabel([number], unit) }));
  return [...present, ...absent].sort((a, b) => (a.numbers[0] ?? Infinity) - (b.numbers[0] ?? Infinity));
}

/** `[9, 10]` → 9, 10; `[2]` → 2; `[]` → nothing. */
function range([first, last = first]: readonly number[]): number[] {
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
