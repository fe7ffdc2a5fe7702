import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
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
      { file: 'src/a.ts', line: 3, from: 10, to: 11, original: '>', replacement: '>=' },
    ]);
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
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const tests = Object.keys(files).filter((name) => name.endsWith('.test.ts'));

  test('import it, through other files and in circles, or start it as a command; types do not count', () => {
    expect(Object.fromEntries([...findTests(root, tests)].sort())).toEqual({
      'src/a.ts': ['tests/unit/a.test.ts', 'tests/unit/c.test.ts'],
      'src/b.ts': ['tests/unit/a.test.ts', 'tests/unit/c.test.ts'],
      'src/c.ts': ['tests/unit/a.test.ts', 'tests/unit/c.test.ts'],
      'src/cli/check.ts': ['tests/unit/command.test.ts'],
      'src/d.ts': ['tests/unit/command.test.ts'],
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
      file: 'src/a.ts',
      line: 7,
      from: 0,
      to: 9,
      original: 'a &&\n  b',
      replacement: 'true',
    };
    expect(formatOutcome(mutant, 'passed')).toBe('survived  src/a.ts:7  a && b → true');
    expect(formatOutcome(mutant, 'timed out')).toBe('killed    src/a.ts:7  a && b → true');
  });

  test.each([
    [['failed', 'passed', 'timed out'], 'killed 2 of 3 (66 %), 1 of them by time'],
    [['failed', 'failed'], 'killed 2 of 2 (100 %)'],
    [[], 'killed 0 of 0 (0 %)'],
  ] as const)('of %j is “%s”', (outcomes, line) => {
    expect(formatScore(outcomes)).toBe(line);
  });
});
