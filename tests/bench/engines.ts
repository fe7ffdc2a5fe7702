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
} from '../old-engines/check-engine.ts';
import { findEngine, installEngines, oldEngines, type OldEngine } from '../old-engines/engines.ts';
import { openEngine, type EnginePage } from '../old-engines/open-engine.ts';
import { formatTable } from './table.ts';

/** `npm run bench:engines`: what works in the old browsers that offices have, tried in each of them. */
const CHECKS: readonly [name: string, check: (page: EnginePage, origin: string) => Promise<boolean>][] = [
  ['reading', async (page, origin) => (await checkReading(page, origin)) > 0],
  ['search', async (page, origin) => (await checkSearch(page, origin)) === 10],
  ['quoting', async (page, origin) => (await checkQuoting(page, origin)).includes('青海工运')],
  ['page jump', async (page, origin) => /\/2023-no2\/\d+\/$/u.test(await checkPageJump(page, origin))],
  ['settings', async (page, origin) => (await checkSettings(page, origin)) === 'true,dark'],
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
    rows.push([`Chromium ${engine.version}`, ...(await tryAll(engine, site.origin))]);
  await site.close();
  rows.push(...HELD.map((name) => [name, ...CHECKS.map(() => 'checked, not run')]));
  console.log(formatTable(['engine', ...CHECKS.map(([name]) => name)], rows));
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function tryAll(engine: OldEngine, origin: string): Promise<string[]> {
  const folder = findEngine(engine);
  if (folder === undefined) return CHECKS.map(() => 'not there');
  const page = await openEngine(folder);
  const cells: string[] = [];
  for (const [, check] of CHECKS) {
    const isFine = await check(page, origin).catch(() => false);
    cells.push(isFine && page.errors().length === 0 ? 'works' : 'FAILS');
  }
  await page.close();
  return cells;
}
