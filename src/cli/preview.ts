import { resolve } from 'node:path';
import { preview } from 'astro';
import { finishOutput, outputFolders } from '../build/output.ts';
import { parseBase } from '../text/site-base.ts';

/**
 * `npm run preview`: serves `dist/`, below the path that SITE_BASE names as a server would; what a build cut short has left is
 * finished first.
 */
const base = readBase();
if (base === undefined) process.exitCode = 2;
else {
  finishOutput(outputFolders(resolve('dist')));
  await preview({ base });
}

/** The path the site is served below; undefined where SITE_BASE is no path, which is then said. */
function readBase(): string | undefined {
  try {
    return parseBase(process.env.SITE_BASE) ?? '/';
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return undefined;
  }
}
