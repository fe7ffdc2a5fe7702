import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureArchive, type ArchiveCosts } from './measure-archive.ts';
import { formatBuilds } from './format-builds.ts';

/**
 * `npm run bench -- --articles 950`: what a whole build costs on a generated archive, in CPU seconds, seconds and
 * memory of all its processes: cold, with nothing changed, with one article changed; and what an editor waits for at
 * the development server. `--articles 950,2900` tells how each grows, `--keep` leaves the
 * archive where it is said to be.
 */
const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '950' },
    keep: { type: 'boolean', default: false },
  },
});
const sizes = options.articles.split(',').map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size >= 1))
  throw new Error(`--articles ${options.articles}: no numbers of articles`);
if (process.platform !== 'linux')
  console.log(
    'This system has no /proc: only the seconds that pass are measured, no CPU seconds and no memory.',
  );

const ROOT = resolve(import.meta.dirname, '../..');
const costs: ArchiveCosts[] = [];
for (const articles of sizes) {
  const work = mkdtempSync(join(tmpdir(), `bench-${articles}-`));
  try {
    console.log(
      `\n${articles} articles in ${work}, load of the machine ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores`,
    );
    costs.push(await measureArchive(ROOT, work, articles));
  } finally {
    if (!options.keep) rmSync(work, { recursive: true, force: true });
  }
}
console.log(`\n${formatBuilds(costs)}`);
