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
  const years = new Set([
    ...known.keys(),
    ...issues.flatMap(({ data: { year, endYear } }) => (endYear === undefined ? [year] : [year, endYear])),
  ]);
  return [...years]
    .sort((a, b) => b - a)
    .map((year) => {
      const held = issues.filter((issue) => issue.data.year === year);
      const begun = issues.filter((issue) => issue.data.endYear === year);
      const cells = gridCells(held, begun, known.get(year)?.upTo ?? 0, unit);
      const absent = cells.filter(({ issue }) => !issue).length;
      return { year, cells, absent, evidence: known.get(year)?.evidence };
    });
}

/** The cells of a year: its issues, those of the year before that run on into it, and what is absent. */
function gridCells(held: readonly Issue[], begun: readonly Issue[], upTo: number, unit: string): GridCell[] {
  const cells = [
    ...begun.map((issue): GridCell & { place: number } => ({
      numbers: issue.data.endNumbers ?? [],
      label: issue.label,
      issue,
      place: issue.data.endNumbers?.[0] ?? 0,
    })),
    ...held.map((issue): GridCell & { place: number } => ({
      numbers: issue.data.numbers,
      label: yearLabel(issue) || issue.label,
      issue,
      place: isUnplaced(issue) ? Infinity : issue.place,
    })),
  ];
  // The 增刊 of a number does not stand for it.
  const taken = new Set(
    cells.filter(({ issue }) => !isBeside(issue?.data.special)).flatMap(({ numbers }) => numbers),
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
