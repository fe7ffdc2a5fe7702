import type { Questions } from '../../shapes.ts';
import { ask } from '../ask.ts';
import { attempt } from '../tell.ts';

/** After a keystroke the text is kept within this time; the office may lose no more than five seconds. */
const WITHIN = 1500;

/** Keeps what is written and not saved. */
export interface DraftKeeper {
  /** Something was written. */
  later(): void;
  now(): void;
  stop(): void;
}

/** Sends the text to the server a moment after it was written, also while somebody writes on and on. */
export function keepDrafts(draft: () => Questions['article/keep']['input']): DraftKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = (options?: RequestInit) => {
    timer = undefined;
    attempt(() => ask('article/keep', draft(), options));
  };
  return {
    later: () => void (timer ??= setTimeout(send, WITHIN)),
    // A page that closes still sends what was written, up to the 64 KB that browsers let it; more was kept just before.
    now: () => send({ keepalive: JSON.stringify(draft()).length < 20_000 }),
    stop: () => clearTimeout(timer),
  };
}
