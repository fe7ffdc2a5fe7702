import { readSpecial, shortSpecial } from './special-issue.ts';

/** What an issue is called by beside its year, as `issue.yaml` has it. */
export interface Designation {
  /** `[2]`, of a 合刊 every number of it, `[9, 10, 11]`; none where no number is printed. */
  numbers: readonly number[];
  /** Of a 合刊 over two years the second year, and its numbers in it: 2024, `[1]`. */
  endYear?: number | undefined;
  endNumbers?: readonly number[] | undefined;
  /** 第12卷. */
  volume?: number | undefined;
  /** 总第123期, of a 合刊 every number. */
  running?: readonly number[] | undefined;
  /** `增刊1`, `创刊号`, as printed. */
  special?: string | undefined;
  /** One of the parts of a number: `上`, `下册`. */
  part?: string | undefined;
  /** What tells a later printing from the first: `第二次印刷`. */
  printing?: string | undefined;
  /** The archive's own word for one of several issues that are called alike: `6月10日`. */
  apart?: string | undefined;
}

/**
 * Its name inside the year: `第2期`, `第9-11期`, `第12期—2024年第1期`, `增刊1`, `第12卷第3期（上）`, `总第123期`; nothing where
 * nothing is printed.
 */
export function nameDesignation(designation: Designation, unit = '期'): string {
  const { volume, special, part, printing, apart, endYear, endNumbers = [] } = designation;
  const running = writeRunning(designation);
  const end = endYear === undefined ? '' : `—${endYear}年${numberLabel(endNumbers, unit)}`;
  const main = `${volume === undefined ? '' : `第${volume}卷`}${numberLabel(designation.numbers, unit)}${end}`;
  const bracketed = [part, printing, apart]
    .map((words) => (words === undefined ? '' : `（${words}）`))
    .join('');
  if (special === undefined) return `${main === '' ? running : main}${bracketed}`;
  if (designation.numbers.length === 0 || isBeside(special)) return `${main}${special}${bracketed}`;
  return `${main}（${special}）${bracketed}`;
}

/** What a reference puts in brackets behind the year or the volume: `2`, `9/10`, `9-11`, `12/1`, `增刊1`, `3上`. */
export function shortDesignation(designation: Designation, comma = '，'): string {
  const { numbers, endNumbers = [], special, volume, part, printing, apart } = designation;
  const counted = [...runs(numbers), ...runs(endNumbers)]
    .map(([first, last]) => (last - first < 2 ? spread([first, last]).join('/') : `${first}-${last}`))
    .join('/');
  const running =
    volume === undefined && special === undefined && counted === '' ? writeRunning(designation) : '';
  const word = special === undefined || (counted !== '' && !isBeside(special)) ? '' : shortSpecial(special);
  const main = `${counted}${word}${running}${part ?? ''}`;
  return [main, printing, apart].filter((words) => words !== undefined && words !== '').join(comma);
}

/** Numbers as print writes them: `[2]` → `第2期`, `[9, 10]` → `第9-10期`, `[1, 3]` → `第1、3期`, `[]` → ``. */
export function numberLabel(numbers: readonly number[], unit = '期'): string {
  if (numbers.length === 0) return '';
  return unit === '号' ? `${joinNumbers(numbers)}号` : `第${joinNumbers(numbers)}${unit}`;
}

/** `[9, 10, 11]` → `9-11`, `[1, 3]` → `1、3`. */
export function joinNumbers(numbers: readonly number[]): string {
  return runs(numbers)
    .map(([first, last]) => (first === last ? String(first) : `${first}-${last}`))
    .join('、');
}

/** Numbers that follow each other, as first and last: `[1, 2, 4]` → 1–2, 4–4. */
export function runs(numbers: readonly number[]): [first: number, last: number][] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const open = found.at(-1);
    if (open?.[1] === number - 1) open[1] = number;
    else found.push([number, number]);
  }
  return found;
}

/** Whether an issue of this name stands beside a number and does not take its place. */
export function isBeside(special: string | undefined): boolean {
  return special !== undefined && readSpecial(special).kind?.beside === true;
}

/** Whether an issue of this name comes before the first number of its year. */
export function isFirst(special: string | undefined): boolean {
  return special !== undefined && readSpecial(special).kind?.first === true;
}

function writeRunning({ running = [] }: Designation): string {
  return running.length === 0 ? '' : `总第${joinNumbers(running)}期`;
}

function spread([first, last]: readonly [number, number]): number[] {
  return first === last ? [first] : [first, last];
}
