import type { DataNames } from '../data-names.ts';

/** What the script and the style of `<reading-settings>` find in its markup. */
export const names = {
  elderSwitch: 'data-elder-switch',
  open: 'data-open',
  reset: 'data-reset',
  /** The choices of one setting, and one choice; their values are those of the setting. */
  group: 'data-group',
  value: 'data-value',
} as const satisfies DataNames;
