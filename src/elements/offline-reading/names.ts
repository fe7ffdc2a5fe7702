import type { DataNames } from '../data-names.ts';

/** What the script and the style of `<offline-reading>` find in its markup. */
export const names = {
  /** Why nothing can be kept here; its value is one of the `obstacles`. */
  obstacle: 'data-obstacle',
  /** What is said where a page that is not kept was asked for without a network. */
  lost: 'data-lost',
  lostPath: 'data-lost-path',
  lostLink: 'data-lost-link',
  /** All that works only where things can be kept. */
  panel: 'data-panel',
  status: 'data-status',
  progress: 'data-progress',
  stop: 'data-stop',
  /** How much room there is and is taken. */
  room: 'data-room',
  update: 'data-update',
  turnOn: 'data-turn-on',
  removeAll: 'data-remove-all',
  /** A series; its value is the id of its group. */
  series: 'data-series',
  note: 'data-note',
  save: 'data-save',
  remove: 'data-remove',
  /** What of the pages that were read is kept. */
  read: 'data-read',
  readCount: 'data-read-count',
  readList: 'data-read-list',
} as const satisfies DataNames;
