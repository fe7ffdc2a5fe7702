import type { DataNames } from '../data-names.ts';

/** What the script of `<send-link>` finds in its markup. */
export const names = {
  /** On the element: the source in the form of running text. */
  source: 'data-source',
  /** On the element: what the link is called. */
  title: 'data-title',
  mail: 'data-mail',
  share: 'data-share',
  copy: 'data-copy',
  message: 'data-message',
  /** The text to copy by hand, where the browser refuses to. */
  manual: 'data-manual',
} as const satisfies DataNames;
