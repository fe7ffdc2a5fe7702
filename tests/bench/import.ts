import { readCases } from '../import/case.ts';
import { runCase } from '../import/run-case.ts';
import { formatTable } from './table.ts';

/**
 * `npm run bench:import`: how far sources from bodies the archive has never seen come in by themselves. Each case is
 * imported as it is and as other hands would have handed it over; every fact is right, asked, or wrong without a word.
 */
const OUTCOMES = ['right', 'asked', 'wrong'] as const;

const rows: { name: string; runs: number; counts: number[] }[] = [];
for (const one of readCases()) {
  const runs = await runCase(one).catch(() => []);
  const facts = runs.flatMap((run) => run.facts);
  rows.push({
    name: one.name,
    runs: runs.length,
    counts: OUTCOMES.map((outcome) => facts.filter((fact) => fact.outcome === outcome).length),
  });
}
const totals = OUTCOMES.map((_, column) => rows.reduce((sum, { counts }) => sum + (counts[column] ?? 0), 0));
const all = totals.reduce((sum, count) => sum + count, 0);
const [right = 0] = totals;
console.log(
  formatTable(
    ['source', 'forms', ...OUTCOMES],
    [
      ...rows.map(({ name, runs, counts }) => [name, String(runs || 'not read'), ...counts.map(String)]),
      ['all', '', ...totals.map(String)],
    ],
  ),
);
console.log(`\nright: ${((100 * right) / all).toFixed(1)} % of ${all} facts`);
