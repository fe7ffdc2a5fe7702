import { mkdirSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { coverageFolderOf, isOfProject } from './coverage.ts';

/**
 * Set-up of each test file where it is asked which code the file runs: V8 counts it, and every command the file starts
 * counts its own beside it.
 */
const { testPath } = expect.getState();
const folder = process.env.MUTATE_COVERAGE;
if (folder !== undefined && testPath !== undefined) {
  const own = coverageFolderOf(folder, testPath);
  mkdirSync(own, { recursive: true });
  process.env.NODE_V8_COVERAGE = own;
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: false, detailed: true });
  afterAll(async () => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    writeFileSync(join(own, 'own.json'), JSON.stringify({ result: result.filter(isOfProject) }));
  });
}
