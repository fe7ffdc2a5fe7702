import { formatCost } from './format-cost.ts';
import { growthExponent } from './growth.ts';
import type { ArchiveCosts } from './measure-archive.ts';
import { formatTable } from './table.ts';

/** Prints what archives of several sizes cost, and by which power of its size each cost grows from the first to the last. */
export function formatBuilds(archives: readonly ArchiveCosts[]): string {
  const [first, last] = [archives[0], archives.at(-1)];
  if (!first || !last) return '';
  const names = [...first.costs.keys()];
  const growth = archives.length > 1;
  return formatTable(
    [
      '',
      ...archives.map(({ articles }) => `${articles.toLocaleString('en')} articles`),
      ...(growth ? ['growth'] : []),
    ],
    names.map((name) => [
      name,
      ...archives.map(({ costs }) => formatCost(costs.get(name))),
      ...(growth ? [formatGrowth(name, first, last)] : []),
    ]),
  );
}

/** Growth of the CPU seconds: `n^1.05`. */
function formatGrowth(name: string, first: ArchiveCosts, last: ArchiveCosts): string {
  const point = ({ articles, costs }: ArchiveCosts) => [articles, costs.get(name)?.cpuSeconds ?? 0] as const;
  const exponent = growthExponent(point(first), point(last));
  return exponent === undefined ? '–' : `n^${exponent.toFixed(2)}`;
}
