import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeProject } from '../bench/make-project.ts';
import { applyMutant, findMutants, type Mutant } from './find-mutants.ts';
import { readCoverage } from './coverage.ts';
import { formatScore, formatOutcome } from './format-score.ts';
import { runTests, type Outcome, type Run } from './run-tests.ts';
import { drawSample } from './sample.ts';
import { findTests } from './test-graph.ts';

/**
 * `npm run mutate -- --sample 60 --seed 1`: changes one small thing of the code at a time, in a copy of the checkout,
 * and runs the unit tests that run that place, and the renderings of components that reach its file. A change no test
 * notices is said to survive: there is behaviour nobody has written down. `--file src/text` takes places below a path
 * only; what only the site's own tests reach is counted, not drawn.
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

/** What is run for a mutant: unit tests that run its place, and last the renderings that reach its file. */
const CONFIG = {
  unit: ['tests/mutate/vitest.config.ts'],
  render: ['tests/vitest.config.ts', '--project', 'render'],
};

const unitTests = findTests(
  ROOT,
  globSync('tests/unit/**/*.test.ts', { cwd: ROOT, exclude: LEFT_OUT }).sort(),
);
const renderTests = findTests(ROOT, globSync('tests/render/*.test.ts', { cwd: ROOT }).sort());
const places = globSync('src/**/*.ts', { cwd: ROOT, exclude: ['**/*.d.ts'] })
  .sort()
  .filter((file) => file.startsWith(options.file))
  .flatMap((file) => findMutants(file, readFileSync(join(ROOT, file), 'utf8')));
const reached = places.filter(({ file }) => unitTests.has(file) || renderTests.has(file));
console.log(`${places.length} places, ${reached.length} of them in files that these tests reach`);

const mutants = drawSample(reached, size, seed);
const files = new Set(mutants.map(({ file }) => file));
const needed = (testsOf: Map<string, string[]>) => [
  ...new Set([...files].flatMap((file) => testsOf.get(file) ?? [])),
];
const project = mkdtempSync(join(tmpdir(), 'mutate-'));
const record = mkdtempSync(join(tmpdir(), 'mutate-coverage-'));
try {
  makeProject(ROOT, project);
  for (const folder of ['content', 'tests'])
    cpSync(join(ROOT, folder), join(project, folder), { recursive: true });
  const unit = await runAsTheyAre(CONFIG.unit, needed(unitTests), record);
  const render = await runAsTheyAre(CONFIG.render, needed(renderTests));
  const testsAt = readCoverage(record, project, needed(unitTests), files);
  const outcomes: Outcome[] = [];
  for (const mutant of mutants) {
    const able = testsAt(mutant.file, mutant.start);
    const room = `tests/unit/${mutant.file.split('/')[1]}/`;
    const outcome = await judge(mutant, [
      [unit, able.filter((test) => test.startsWith(room))],
      [unit, able.filter((test) => !test.startsWith(room))],
      [render, renderTests.get(mutant.file) ?? []],
    ]);
    outcomes.push(outcome);
    console.log(formatOutcome(mutant, outcome));
  }
  console.log(formatScore(outcomes));
} finally {
  for (const folder of [project, record]) rmSync(folder, { recursive: true, force: true });
}

/** Runs tests on the code as it is, and gives the patience that those of a mutant deserve. */
async function runAsTheyAre(config: readonly string[], tests: string[], coverage?: string): Promise<Run> {
  const start = performance.now();
  const outcome = await runTests({ project, config, milliseconds: MOST_MS, coverage }, tests);
  if (outcome === 'failed' || outcome === 'timed out')
    throw new Error(
      `the tests fail as they are, or the machine is too busy for them; vitest run --config ${config.join(' ')} says which`,
    );
  return { project, config, milliseconds: performance.now() - start + PATIENCE_MS };
}

/** Runs on a mutant one group of tests after another, until one notices it. */
async function judge(mutant: Mutant, groups: readonly (readonly [Run, string[]])[]): Promise<Outcome> {
  const file = join(project, mutant.file);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, applyMutant(text, mutant));
  try {
    let outcome: Outcome = 'not run';
    for (const [run, tests] of groups) {
      const own = await runTests(run, tests);
      if (own === 'failed' || own === 'timed out') return own;
      if (own === 'passed') outcome = own;
    }
    return outcome;
  } finally {
    writeFileSync(file, text);
  }
}
