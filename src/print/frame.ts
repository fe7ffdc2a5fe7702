import { frameOf } from '../schema/printed.ts';
import type { Setting } from '../schema/printed.ts';

/** What print sets before a value and behind it: `抄送：` and `。`. */
export interface Frame {
  before: string;
  after: string;
}

/** The frame of a field, as the map of printed fields has it. */
export function frame(print: Setting): Frame {
  const [before, after] = frameOf(print);
  return { before, after };
}
