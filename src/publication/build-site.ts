import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { finishOutput, outputFolders } from '../build/output.ts';
import { PUBLICATION_DAY } from '../corpus/publication-day.ts';
import type { BuildStage } from '../build/stage.ts';
import type { Audience } from '../schema/fields.ts';
import { keepWords } from './keep-words.ts';

/** How a build in a process of its own is started and followed. */
export interface BuildFollowed {
  /** The program that builds. */
  script: string;
  /** True where a person reads what the build prints; else it comes with a failure. */
  isShown: boolean;
  onStage: (stage: BuildStage) => void;
  /** Ends the build; the site that stood then stands. */
  signal: AbortSignal;
  /** For whom it is; without it as the environment says. */
  audience?: Audience | undefined;
  /** ISO day of the publication it is built for; left out where it is built for none. */
  day?: string | undefined;
}

/** What became of a build; `words` is what it printed. */
export interface BuildOutcome {
  outcome: 'built' | 'failed' | 'cancelled';
  words: string;
}

/** Builds the site of a project in a process of its own. */
export async function buildSite(
  project: string,
  { script, isShown, onStage, signal, audience, day = '' }: BuildFollowed,
): Promise<BuildOutcome> {
  const isStopped = () => signal.aborted;
  if (isStopped()) return { outcome: 'cancelled', words: '' };
  const before = identityOf(project);
  const child = spawn(process.execPath, [script], {
    cwd: project,
    env: { ...process.env, [PUBLICATION_DAY]: day, ...(audience && { AUDIENCE: audience }) },
    stdio: ['ignore', isShown ? 'inherit' : 'pipe', isShown ? 'inherit' : 'pipe', 'ipc'],
  });
  const stop = () => void child.kill();
  signal.addEventListener('abort', stop);
  child.on('message', (stage) => onStage(stage as BuildStage));
  const words = keepWords([child.stdout, child.stderr], KEPT);
  const code = await new Promise<number | null>((done) => {
    child.once('error', () => done(null));
    child.once('close', done);
  });
  signal.removeEventListener('abort', stop);
  if (code === 0) return { outcome: 'built', words: words() };
  if (!isStopped()) return { outcome: 'failed', words: words() };
  // One that was whole when it was stopped is put in place, and then is the site.
  finishOutput(outputFolders(join(project, 'dist')));
  return { outcome: identityOf(project) === before ? 'cancelled' : 'built', words: '' };
}

/** Tells the site that stands from another one put in its place. */
function identityOf(project: string): bigint | undefined {
  return statSync(join(project, 'dist'), { bigint: true, throwIfNoEntry: false })?.ino;
}

/** So much of what a build prints is kept. */
const KEPT = 20_000;
