import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { coverageFolderOf, hasRun, readCoverage } from '../../mutate/coverage.ts';
import { applyMutant, findMutants } from '../../mutate/find-mutants.ts';
import { formatScore, formatOutcome } from '../../mutate/format-score.ts';
import { drawSample } from '../../mutate/sample.ts';
import { findTests } from '../../mutate/test-graph.ts';

/** What becomes of a line: `a <= b`. */
const mutations = (code: string) => findMutants('x.ts', code).map((mutant) => applyMutant(code, mutant));

describe('a place that can be mutated', () => {
  test.each([
    ['a === b;', ['a !== b;']],
    ['a < b + c;', ['a <= b + c;', 'a < b - c;']],
    ['a && b;', ['a || b;']],
    ['n -= m;', ['n += m;']],
    ['!a;', ['(a);']],
    ['f(true, false);', ['f(false, false);', 'f(true, true);']],
    ['f(1_000);', ['f(1001);']],
    [`f('期', '');`, [`f('', '');`, `f('期', 'mutant');`]],
    ['if (a) f();', ['if (true) f();', 'if (false) f();']],
    ['a ? b : c;', ['true ? b : c;', 'false ? b : c;']],
  ])('%s', (code, expected) => {
    expect(mutations(code)).toEqual(expected);
  });

  test.each([
    `import { a } from './a.ts';`,
    `export { a } from './a.ts';`,
    `interface A { kind: 'x' | 1; done: true }`,
    `type A = 'x' | false;`,
    `let a: 'x' | 2;`,
    `f(a as 'x');`,
    `f({ 'content-type': a });`,
  ])('is none in %s', (code) => {
    expect(mutations(code)).toEqual([]);
  });

  test('has its line', () => {
    expect(findMutants('src/a.ts', 'f();\n\nf(a > b);')).toEqual([
      { file: 'src/a.ts', line: 3, from: 10, to: 11, original: '>', replacement: '>=', start: 8 },
    ]);
  });

  test('begins where the code must run for the change to be noticed: an operator with its left side', () => {
    const starts = findMutants('x.ts', 'f(a && b, !c, 1);').map(({ start }) => start);
    expect(starts).toEqual([2, 10, 14]);
  });
});

describe('a change that no test could ever notice is left out', () => {
  test.each([
    ['the sign alone of a comparison counts', 'list.sort((a, b) => (a < b ? -1 : 1));', 3],
    ['in a sorted copy too', 'list.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));', 7],
    ['a timer may wait longer at any time', 'setTimeout(f, 200);', 0],
    ['a stream without an encoding has UTF-8', `stream.setEncoding('utf8');`, 0],
  ])('%s: %s', (_, code, places) => {
    expect(findMutants('x.ts', code)).toHaveLength(places);
  });

  test.each([
    ['what a comparison is made of', 'list.sort((a, b) => a.rank - b.rank * 2);', 3],
    ['what it asks', 'list.sort((a) => (a === 1 ? -1 : 1));', 4],
    ['the number another function gives', 'list.map((a) => (a ? -1 : 1));', 4],
    ['the first word of a timer', 'setTimeout(f(2), wait);', 1],
    ['another encoding', `stream.setEncoding('latin1');`, 1],
    ['a word of another call', `read('utf8');`, 1],
  ])('%s is not: %s', (_, code, places) => {
    expect(findMutants('x.ts', code)).toHaveLength(places);
  });
});

describe('what a test file has run', () => {
  const [whole, block, inner] = [
    { startOffset: 0, endOffset: 100, count: 1 },
    { startOffset: 20, endOffset: 60, count: 0 },
    { startOffset: 30, endOffset: 40, count: 2 },
  ];

  test.each([
    [0, true],
    [19, true],
    [20, false],
    [29, false],
    [30, true],
    [39, true],
    [40, false],
    [60, true],
    [99, true],
    [100, false],
  ])('is what the smallest piece around an offset says: %i, %s', (offset, ran) => {
    expect(hasRun([whole, block, inner], offset)).toBe(ran);
    expect(hasRun([inner, block, whole], offset)).toBe(ran);
  });

  test('in its own process or in one it started, by file and by test', () => {
    const root = mkdtempSync(join(tmpdir(), 'coverage-'));
    const write = (test: string, name: string, file: string, count: number) => {
      const folder = coverageFolderOf(root, join(root, test));
      mkdirSync(folder, { recursive: true });
      const functions = [{ ranges: [{ startOffset: 0, endOffset: 9, count }] }];
      const result = [{ url: pathToFileURL(join(realpathSync(root), file)).href, functions }];
      writeFileSync(join(folder, name), JSON.stringify({ result }));
    };
    write('tests/unit/a.test.ts', 'own.json', 'src/a.ts', 0);
    write('tests/unit/a.test.ts', 'child.json', 'src/a.ts', 1);
    write('tests/unit/b.test.ts', 'own.json', 'src/a.ts', 0);
    write('tests/unit/c.test.ts', 'own.json', 'src/b.ts', 1);
    const tests = ['a', 'b', 'c', 'd'].map((name) => `tests/unit/${name}.test.ts`);
    const testsAt = readCoverage(root, root, tests, new Set(['src/a.ts', 'src/b.ts']));
    expect(testsAt('src/a.ts', 4)).toEqual(['tests/unit/a.test.ts']);
    expect(testsAt('src/b.ts', 4)).toEqual(['tests/unit/c.test.ts']);
    expect(testsAt('src/b.ts', 9)).toEqual([]);
    rmSync(root, { recursive: true });
  });
});

describe('the tests that reach a file', () => {
  const root = mkdtempSync(join(tmpdir(), 'test-graph-'));
  afterAll(() => rmSync(root, { recursive: true }));
  const files = {
    'src/a.ts': `import './b.ts';\nimport type { D } from './d.ts';`,
    'src/b.ts': `export const b = () => import('./c.ts');`,
    'src/c.ts': `import './a.ts';`,
    'src/d.ts': '',
    'src/cli/check.ts': `import '../d.ts';`,
    'tests/unit/a.test.ts': `import '../../src/a.ts';`,
    'tests/unit/c.test.ts': `import { x } from '../../src/c.ts';`,
    'tests/unit/command.test.ts': `run(join(CLI, 'check.ts'));`,
    'src/Page.astro': `---\nimport { e } from './e.ts';\n---\n<script>import './b.ts'</script>`,
    'src/e.ts': '',
    'tests/render/page.test.ts': `import Page from '../../src/Page.astro';`,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const tests = Object.keys(files).filter((name) => name.endsWith('.test.ts'));

  test('import it, through other files, components and in circles, or start it as a command; types do not count', () => {
    expect(Object.fromEntries([...findTests(root, tests)].sort())).toEqual({
      'src/a.ts': ['tests/unit/a.test.ts', 'tests/unit/c.test.ts'],
      'src/b.ts': ['tests/unit/a.test.ts', 'tests/unit/c.test.ts'],
      'src/c.ts': ['tests/unit/a.test.ts', 'tests/unit/c.test.ts'],
      'src/cli/check.ts': ['tests/unit/command.test.ts'],
      'src/d.ts': ['tests/unit/command.test.ts'],
      'src/Page.astro': ['tests/render/page.test.ts'],
      'src/e.ts': ['tests/render/page.test.ts'],
    });
  });
});

describe('a sample', () => {
  const items = Array.from({ length: 100 }, (_, index) => index);

  test('is the same for a seed, another for another, and holds nothing twice', () => {
    expect(drawSample(items, 20, 1)).toEqual(drawSample(items, 20, 1));
    expect(drawSample(items, 20, 1)).not.toEqual(drawSample(items, 20, 2));
    expect(new Set(drawSample(items, 20, 1)).size).toBe(20);
  });

  test('of more than there are is all there are', () => {
    expect(drawSample(items, 101, 1).sort((a, b) => a - b)).toEqual(items);
  });
});

describe('what is printed', () => {
  test('of a mutant is what became of it, its place and the change on one line', () => {
    const mutant = {
      start: 0,
      file: 'src/a.ts',
      line: 7,
      from: 0,
      to: 9,
      original: 'a &&\n  b',
      replacement: 'true',
    };
    expect(formatOutcome(mutant, 'passed')).toBe('survived  src/a.ts:7  a && b → true');
    expect(formatOutcome(mutant, 'not run')).toBe('not run   src/a.ts:7  a && b → true');
    expect(formatOutcome(mutant, 'timed out')).toBe('killed    src/a.ts:7  a && b → true');
  });

  test.each([
    [['failed', 'passed', 'timed out'], 'killed 2 of 3 (66 %), 1 of them by time'],
    [['failed', 'failed'], 'killed 2 of 2 (100 %)'],
    [['failed', 'not run', 'passed'], 'killed 1 of 3 (33 %), 1 of the others stand where no test runs'],
    [[], 'killed 0 of 0 (0 %)'],
  ] as const)('of %j is “%s”', (outcomes, line) => {
    expect(formatScore(outcomes)).toBe(line);
  });
});
