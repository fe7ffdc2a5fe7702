import { join } from 'node:path';
import { holdBuild } from '../build/lock.ts';
import { beginOutput, finishOutput, outputFolders, putInPlace } from '../build/output.ts';
import { renameSync, rmSync } from 'node:fs';

/** Finishes what a build that was killed has left, so that a site stands even where the content is refused. */
export async function finishSite(project: string, say: (words: string) => void): Promise<void> {
  const letGo = await holdBuild(join(project, '.cache/build.lock'), say);
  try {
    finishOutput(outputFolders(join(project, 'dist')));
  } finally {
    letGo();
  }
}

/** Puts a site that was built elsewhere on the same disk in place of the one in `dist/`. */
export async function placeSite(project: string, built: string, say: (words: string) => void): Promise<void> {
  const letGo = await holdBuild(join(project, '.cache/build.lock'), say);
  try {
    const folders = outputFolders(join(project, 'dist'));
    beginOutput(folders);
    rmSync(folders.next, { recursive: true });
    renameSync(built, folders.next);
    putInPlace(folders);
  } finally {
    letGo();
  }
}
