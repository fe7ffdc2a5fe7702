import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildSite } from '../../../src/publication/build-site.ts';
import type { BuildStage } from '../../../src/build/stage.ts';

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), '构建 '));
  mkdirSync(join(project, 'dist'));
  writeFileSync(join(project, 'dist/index.html'), '旧');
});
afterEach(() => rmSync(project, { recursive: true }));

const site = () => readFileSync(join(project, 'dist/index.html'), 'utf8');
const NEW = `
  import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
  mkdirSync('dist.next', { recursive: true });
  writeFileSync('dist.next/index.html', '新');
`;

/** Runs a build that is such a script; a stage of the name `stop` cancels it. */
function build(script: string, stop?: string) {
  const stages: BuildStage[] = [];
  const cancel = new AbortController();
  if (stop === '') cancel.abort();
  writeFileSync(join(project, 'build.mjs'), script);
  const onStage = (stage: BuildStage) => {
    stages.push(stage);
    if (stage.stage === stop) cancel.abort();
  };
  const followed = { script: join(project, 'build.mjs'), isShown: false, onStage, signal: cancel.signal };
  return buildSite(project, followed).then((built) => ({ ...built, stages }));
}

test('the stages of a build are told, and it ends by itself', async () => {
  const script = `process.send({ stage: 'pages', done: 1, of: 2 });${NEW}`;
  expect(await build(script)).toEqual({
    outcome: 'built',
    words: '',
    stages: [{ stage: 'pages', done: 1, of: 2 }],
  });
});

test('a build that fails says why with the last it printed', async () => {
  const built = await build(
    `console.log('前'); console.error('没有构建：原来的网站照旧。'); process.exit(1);`,
  );
  expect(built).toMatchObject({ outcome: 'failed' });
  expect(built.words).toContain('没有构建');
});

test('one that is stopped leaves the old site', async () => {
  const built = await build(`${NEW} process.send({ stage: 'pages' }); setInterval(() => {}, 1000);`, 'pages');
  expect(built.outcome).toBe('cancelled');
  expect(site()).toBe('旧');
});

test('one that is stopped too late has built: the new site stands whole', async () => {
  const script = `${NEW}
    writeFileSync('dist.next/.complete', '');
    renameSync('dist', 'dist.last');
    process.send({ stage: 'place' });
    setInterval(() => {}, 1000);`;
  expect((await build(script, 'place')).outcome).toBe('built');
  expect(site()).toBe('新');
  expect(existsSync(join(project, 'dist.last'))).toBe(false);
});

test('one that was stopped before it began is not begun', async () => {
  expect((await build('throw new Error()', '')).outcome).toBe('cancelled');
});
