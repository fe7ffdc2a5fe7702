import { isBeside, isFirst, numberLabel } from '../text/designation.ts';
import { yearLabel } from './labels.ts';
import type { Issue, Series } from './model.ts';

/** One place in the grid of numbers: an issue the archive holds, or a number known but absent. */
export interface GridCell {
  numbers: number[];
  /** `第2期`, `第9-10期`, `增刊1`, `11号`. */
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

/** All known numbers of a series by year, latest year first; what has no number stands among them where it came out. */
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
  const cells = held.map((issue): GridCell & { place: number } => ({
    numbers: issue.data.numbers,
    label: yearLabel(issue) || issue.label,
    issue,
    place: isUnplaced(issue) ? Infinity : issue.place,
  }));
  // The 增刊 of a number does not stand for it.
  const taken = new Set(
    held.filter(({ data }) => !isBeside(data.special)).flatMap(({ data }) => data.numbers),
  );
  for (let number = 1; number <= upTo; number += 1)
    if (!taken.has(number))
      cells.push({ numbers: [number], label: numberLabel([number], unit), place: number });
  return cells.sort((a, b) => a.place - b.place).map(({ place: _, ...cell }) => cell);
}

/** Whether nothing tells between which numbers an issue came out. */
function isUnplaced({ data }: Issue): boolean {
  return (
    [...data.numbers, ...(data.running ?? [])].length === 0 &&
    data.date === undefined &&
    !isFirst(data.special)
  );
}
