import { isError } from '../../findings/catalogue.ts';
import type { Workspace } from './workspace.ts';

/** How long an issue waits while somebody works, so that no keystroke waits for it. */
const QUIET = 400;

/** Counts of messages of an issue that has been looked at. */
export interface Counts {
  errors: number;
  doubts: number;
}

/** Looks through all issues one by one while nobody waits, and tells what it has seen so far. */
export interface Survey {
  counts(issue: string): Counts | undefined;
  /** Somebody works: the next issue waits a little. */
  touch(): void;
  stop(): void;
}

/** Starts looking; an issue that has changed is looked at again when it is asked for. */
export function startSurvey(workspace: Workspace): Survey {
  const seen = new Set<string>();
  let touched = 0;
  let timer = setTimeout(step, 0);
  function step() {
    if (Date.now() - touched < QUIET) {
      timer = setTimeout(step, QUIET);
      return;
    }
    const next = workspace.corpus.whole.folders.find(({ id }) => !seen.has(id));
    if (!next) {
      timer = setTimeout(step, 5 * QUIET);
      return;
    }
    seen.add(next.id);
    workspace.judge(next);
    timer = setTimeout(step, 0);
  }
  return {
    counts(issue) {
      const folder = workspace.corpus.whole.folders.find(({ id }) => id === issue);
      if (!folder || !seen.has(issue)) return undefined;
      const { findings } = workspace.judge(folder);
      const errors = findings.filter(isError).length;
      return { errors, doubts: findings.length - errors };
    },
    touch: () => void (touched = Date.now()),
    stop: () => clearTimeout(timer),
  };
}
