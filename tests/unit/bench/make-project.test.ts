import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeProject } from '../../bench/make-project.ts';

const work = mkdtempSync(join(tmpdir(), 'make-project-'));
afterAll(() => rmSync(work, { recursive: true }));

test('a project has the code and the packages of a checkout, none of its caches, and no way to its repository', () => {
  const checkout = join(work, 'checkout');
  for (const folder of [
    'src/text',
    'public',
    'content',
    'dist',
    'tests',
    '.astro',
    'node_modules/zod',
    'node_modules/.bin',
    'node_modules/.astro',
    'node_modules/.vite',
  ])
    mkdirSync(join(checkout, folder), { recursive: true });
  for (const file of ['package.json', '.git', '.gitignore', 'src/text/dates.ts', 'node_modules/zod/index.js'])
    writeFileSync(join(checkout, file), '');

  const project = join(work, 'project');
  makeProject(checkout, project);
  expect(readdirSync(project).sort()).toEqual([
    '.gitignore',
    'node_modules',
    'package.json',
    'public',
    'src',
  ]);
  expect(existsSync(join(project, 'src/text/dates.ts'))).toBe(true);
  expect(readdirSync(join(project, 'node_modules')).sort()).toEqual(['.bin', 'zod']);
  expect(lstatSync(join(project, 'node_modules')).isSymbolicLink()).toBe(false);
  expect(existsSync(join(project, 'node_modules/zod/index.js'))).toBe(true);
});
