import type { DataNames } from '../data-names.ts';

/** Whether there is a voice at all, and what it does. */
export type SpeechState = 'none' | 'idle' | 'playing' | 'paused';

/** What the script of `<read-aloud>` finds in its markup. */
export const names = {
  /** On the element: its `SpeechState`. */
  state: 'data-speech',
  start: 'data-start',
  startLabel: 'data-start-label',
  failed: 'data-failed',
  bar: 'data-bar',
  play: 'data-play',
  playLabel: 'data-play-label',
  stop: 'data-stop',
  /** Goes to the first sentence, where the voice went on from last time. */
  restart: 'data-restart',
} as const satisfies DataNames;
