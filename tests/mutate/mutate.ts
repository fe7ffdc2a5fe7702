import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeProject } from '../bench/make-project.ts';
import { applyMutant, findMutants, type Mutant } from './find-mutants.ts';
import { formatScore, formatOutcome } from './format-score.ts';
import { runTests, type Outcome } from './run-tests.ts';
import { drawSample } from './sample.ts';
import { findTests } from './test-graph.ts';

/**
 * `npm run mutate -- --sample 60 --seed 1`: changes one small thing of the code at a time, in a copy of the checkout,
 * and runs the unit tests that reach it. A change no test notices is said to survive: there is behaviour nobody
 * has written down. `--file src/text` takes places below a path only; what only the site's own tests reach is counted, not drawn.
 *
 * It is a script of its own and not StrykerJS, since that runs all mutants through one instrumented build and needs a
 * plugin for each version of the test runner; here every mutant is a plain run of the tests as they are.
 */
const { values: options } = parseArgs({
  options: {
    sample: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    file: { type: 'string', default: 'src/' },
  },
});
const [size, seed] = [Number(options.sample), Number(options.seed)];
if (!(size >= 1 && Number.isInteger(seed))) throw new Error('--sample and --seed must be whole numbers');

const ROOT = resolve(import.meta.dirname, '../..');
/** How long the tests as they are may take, and how much longer those of a mutant. */
const MOST_MS = 1_800_000;
const PATIENCE_MS = 60_000;

/** Tests of the tests' own tools reach the code too, but only to try the tools; what starts browsers or commands is too slow. */
const LEFT_OUT = [
  'tests/unit/bench/**',
  'tests/unit/mutate/**',
  'tests/unit/importer/real/browser.test.ts',
  'tests/unit/importer/hostile-processes.test.ts',
];

const tests = globSync('tests/unit/**/*.test.ts', { cwd: ROOT, exclude: LEFT_OUT }).sort();
const testsOf = findTests(ROOT, tests);
const places = globSync('src/**/*.ts', { cwd: ROOT, exclude: ['**/*.d.ts'] })
  .sort()
  .filter((file) => file.startsWith(options.file))
  .flatMap((file) => findMutants(file, readFileSync(join(ROOT, file), 'utf8')));
const reached = places.filter(({ file }) => testsOf.has(file));
console.log(`${places.length} places, ${reached.length} of them in files that unit tests reach`);

const project = mkdtempSync(join(tmpdir(), 'mutate-'));
try {
  makeProject(ROOT, project);
  for (const folder of ['content', 'tests'])
    cpSync(join(ROOT, folder), join(project, folder), { recursive: true });
  const start = performance.now();
  if ((await runTests(project, tests, MOST_MS)) !== 'passed')
    throw new Error('the unit tests fail as they are, or the machine is too busy for them');
  const patience = performance.now() - start + PATIENCE_MS;
  const outcomes: Outcome[] = [];
  for (const mutant of drawSample(reached, size, seed)) {
    const outcome = await judge(mutant, patience);
    outcomes.push(outcome);
    console.log(formatOutcome(mutant, outcome));
  }
  console.log(formatScore(outcomes));
} finally {
  rmSync(project, { recursive: true, force: true });
}

/** Runs the tests on a mutant: first those of its own room, where most mutants fall, then all others. */
async function judge(mutant: Mutant, patience: number): Promise<Outcome> {
  const file = join(project, mutant.file);
  const text = readFileSync(file, 'utf8');
  const room = `tests/unit/${mutant.file.split('/')[1]}/`;
  const able = testsOf.get(mutant.file) ?? [];
  writeFileSync(file, applyMutant(text, mutant));
  try {
    const outcome = await runTests(
      project,
      able.filter((test) => test.startsWith(room)),
      patience,
    );
    if (outcome !== 'passed') return outcome;
    return await runTests(
      project,
      able.filter((test) => !test.startsWith(room)),
      patience,
    );
  } finally {
    writeFileSync(file, text);
  }
}
