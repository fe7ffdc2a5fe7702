import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { serveSite } from '../browser/serve.ts';
import {
  checkPageJump,
  checkQuoting,
  checkReading,
  checkSearch,
  checkSettings,
  type AddressOf,
} from '../old-engines/check-engine.ts';
import { findEngine, installEngines, oldEngines, type OldEngine } from '../old-engines/engines.ts';
import { openEngine, type EnginePage } from '../old-engines/open-engine.ts';
import { formatTable } from './table.ts';

/** `npm run bench:engines`: what works in the old browsers that offices have, tried in each of them. */
const CHECKS: readonly [name: string, check: (page: EnginePage, at: AddressOf) => Promise<boolean>][] = [
  ['reading', async (page, at) => (await checkReading(page, at)) > 0],
  ['search', async (page, at) => (await checkSearch(page, at)) === 10],
  ['quoting', async (page, at) => (await checkQuoting(page, at)).includes('青海工运')],
  ['page jump', async (page, at) => /\/2023-no2\/\d+\/$/u.test(await checkPageJump(page, at))],
  ['settings', async (page, at) => (await checkSettings(page, at)) === 'true,dark'],
];

/** These run here from no package: what the site uses is held against browser compatibility data instead. */
const HELD = ['Firefox 78', 'Safari 14'];

const ROOT = resolve(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'bench-engines-'));
try {
  installEngines();
  execFileSync('astro', ['build', '--outDir', work], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  const site = await serveSite(work);
  const rows: string[][] = [];
  for (const engine of oldEngines)
    rows.push([`Chromium ${engine.version}`, ...(await tryAll(engine, (path) => site.origin + path))]);
  await site.close();
  rows.push(...HELD.map((name) => [name, ...CHECKS.map(() => 'checked, not run')]));
  console.log(formatTable(['engine', ...CHECKS.map(([name]) => name)], rows));
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function tryAll(engine: OldEngine, at: AddressOf): Promise<string[]> {
  const folder = findEngine(engine);
  if (folder === undefined) return CHECKS.map(() => 'not there');
  const page = await openEngine(folder);
  const cells: string[] = [];
  for (const [, check] of CHECKS) {
    const isFine = await check(page, at).catch(() => false);
    cells.push(isFine && page.errors().length === 0 ? 'works' : 'FAILS');
  }
  await page.close();
  return cells;
}
