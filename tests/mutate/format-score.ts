import type { Mutant } from './find-mutants.ts';
import type { Outcome } from './run-tests.ts';

/** One line on a mutant and what became of it: `survived  src/text/dates.ts:12  < → <=`. */
export function formatOutcome({ file, line, original, replacement }: Mutant, outcome: Outcome): string {
  const fate = outcome === 'passed' ? 'survived' : outcome === 'not run' ? 'not run ' : 'killed  ';
  return `${fate}  ${file}:${line}  ${original.replace(/\s+/g, ' ')} → ${replacement}`;
}

/** How many mutants the tests noticed; one that never comes to an end is noticed too. */
export function formatScore(outcomes: readonly Outcome[]): string {
  const unrun = outcomes.filter((outcome) => outcome === 'not run').length;
  const killed = outcomes.length - unrun - outcomes.filter((outcome) => outcome === 'passed').length;
  const late = outcomes.filter((outcome) => outcome === 'timed out').length;
  const share = outcomes.length === 0 ? 0 : Math.floor((100 * killed) / outcomes.length);
  return [
    `killed ${killed} of ${outcomes.length} (${share} %)`,
    ...(late > 0 ? [`${late} of them by time`] : []),
    ...(unrun > 0 ? [`${unrun} of the others stand where no test runs`] : []),
  ].join(', ');
}
