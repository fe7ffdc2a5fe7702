import type { DataNames } from '../data-names.ts';

/** What the script and the style of `<contents-drawer>` find in its markup. */
export const names = {
  /** Opens the drawer; stands at the foot of the window while the contents themselves are out of sight. */
  open: 'data-open-contents',
  /** In it, the words of the part that is being read. */
  here: 'data-here',
  /** The drawer, and where the contents are copied to in it. */
  sheet: 'data-sheet',
  list: 'data-list',
  close: 'data-close',
} as const satisfies DataNames;
