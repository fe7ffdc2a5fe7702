import type { Mutant } from './find-mutants.ts';
import type { Outcome } from './run-tests.ts';

/** One line on a mutant no test noticed: `src/text/dates.ts:12  < → <=`. */
export function formatSurvivor({ file, line, original, replacement }: Mutant): string {
  return `survived: ${file}:${line}  ${original.replace(/\s+/g, ' ')} → ${replacement}`;
}

/** How many mutants the tests noticed; one that never comes to an end is noticed too. */
export function formatScore(outcomes: readonly Outcome[]): string {
  const killed = outcomes.filter((outcome) => outcome !== 'passed').length;
  const late = outcomes.filter((outcome) => outcome === 'timed out').length;
  const share = outcomes.length === 0 ? 0 : Math.floor((100 * killed) / outcomes.length);
  return `killed ${killed} of ${outcomes.length} (${share} %)${late > 0 ? `, ${late} of them by time` : ''}`;
}
