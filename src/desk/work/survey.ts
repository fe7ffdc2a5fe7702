import type { IssueFolder } from '../../corpus/model.ts';
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
  /** Undefined of one that is still to be looked at. */
  counts(folder: IssueFolder): Counts | undefined;
  /** Somebody works: the next issue waits a little. */
  touch(): void;
  stop(): void;
}

/**
 * Looks once the page has come and is quiet: the first look goes through the whole archive, and the page shall not wait
 * for it. An issue that has changed is looked at again in its turn.
 */
export function startSurvey(workspace: Workspace): Survey {
  let touched: number | undefined;
  let timer = setTimeout(step, QUIET);
  function step() {
    if (touched === undefined || Date.now() - touched < QUIET) {
      timer = setTimeout(step, QUIET);
      return;
    }
    const next = workspace.corpus.whole.folders.find((folder) => !workspace.recall(folder));
    if (!next) {
      timer = setTimeout(step, 5 * QUIET);
      return;
    }
    workspace.glance(next);
    timer = setTimeout(step, 0);
  }
  return {
    counts(folder) {
      const findings = workspace.recall(folder);
      if (!findings) return undefined;
      const errors = findings.filter(isError).length;
      return { errors, doubts: findings.length - errors };
    },
    touch: () => void (touched = Date.now()),
    stop: () => clearTimeout(timer),
  };
}
