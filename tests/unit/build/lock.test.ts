import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holdBuild } from '../../../src/build/lock.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  file = join(folder, 'cache/build.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a second build says that it waits, and goes on when the first is done', async () => {
  const letGo = await holdBuild(file, () => undefined);
  const said: string[] = [];
  const order: string[] = [];
  const second = holdBuild(file, (words) => said.push(words)).then((free) => {
    order.push('second');
    free();
  });
  await new Promise((done) => setTimeout(done, 50));
  order.push('first');
  letGo();
  await second;
  expect(order).toEqual(['first', 'second']);
  expect(said).toEqual(['另一次构建正在进行，等它结束后接着做……']);
  expect(existsSync(file)).toBe(false);
});

test.runIf(process.platform === 'linux')(
  'a place that cannot be taken is no place that is held',
  async () => {
    await expect(holdBuild('/proc/build.lock', () => undefined)).rejects.toThrow(/ENOENT|EACCES|EPERM/u);
  },
);

test('the place of a build that was killed is taken over', async () => {
  const letGo = await holdBuild(file, () => undefined);
  letGo();
  // A process number no system gives.
  writeFileSync(file, '4194305');
  (await holdBuild(file, () => undefined))();
});
