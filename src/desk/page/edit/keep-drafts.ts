import type { Questions } from '../../shapes.ts';
import { ask } from '../ask.ts';
import { attempt } from '../tell.ts';

/** After a keystroke the text is kept within this time; the office may lose no more than five seconds. */
const WITHIN = 1500;

/** Keeps what is written and not saved. The server has one draft a file: of two windows it keeps what was written last. */
export interface DraftKeeper {
  /** Something was written. */
  later(): void;
  now(): void;
  /** What was written last is stored, or not wanted any more. */
  cancel(): void;
  /** Waits for what is on its way to the server. */
  settled(): Promise<void>;
}

type Kept = Questions['article/keep']['input'];

/**
 * Sends the text to the server a moment after it was written, also while somebody writes on and on. A text that is
 * again what lies on disk is no draft: the one that was kept is dropped. `isKept` says that there is one already.
 */
export function keepDrafts(draft: () => Kept, isKept: boolean): DraftKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> = Promise.resolve();
  const send = (given: Kept, options?: RequestInit) => {
    clearTimeout(timer);
    timer = undefined;
    const { issue, article, text, base } = given;
    const isDraft = text !== base;
    if (!isDraft && !isKept) return;
    isKept = isDraft;
    attempt(() => {
      const sent = isDraft
        ? ask('article/keep', given, options)
        : ask('article/drop', { issue, article }, options);
      sending = sent.then(
        () => undefined,
        () => undefined,
      );
      return sent;
    });
  };
  return {
    later: () => void (timer ??= setTimeout(() => send(draft()), WITHIN)),
    // A page that closes still sends what was written, up to the 64 KB that browsers let it; more was kept just before.
    now() {
      const { history, ...words } = draft();
      const mayLast = (kept: Kept) => JSON.stringify(kept).length < 20_000;
      // Words are worth more than the steps to undo them.
      if (mayLast({ ...words, history })) send({ ...words, history }, { keepalive: true });
      else send(words, { keepalive: mayLast(words) });
    },
    cancel() {
      clearTimeout(timer);
      timer = undefined;
    },
    settled: () => sending,
  };
}
