import { GRAM, type GramTable, type Stretch } from './gram-table.ts';
import { normalise } from './normal-form.ts';
import { makeStretchSet, STRETCH, STRIDE, sumOfStretch } from './stretches.ts';

/** Finds in the texts of a site what is made of the runs of a table. */
export interface GramFinder {
  /** What the table finds in a text, at a small part of the cost. */
  find(run: Uint16Array): Stretch[];
}

/**
 * Makes a finder for the runs of a table, which `texts` hold. Most of a site is nothing hidden: a stretch of eight
 * characters at every fifth place says so, and the table is asked only about the runs around one that a hidden run holds too.
 */
export function makeGramFinder(table: GramTable, texts: readonly string[]): GramFinder {
  const set = makeStretchSet(table.size);
  for (const text of table.size > 0 ? texts : []) {
    const { run } = normalise(text);
    for (const [start, end] of table.find(run))
      for (let place = start; place + STRETCH <= end; place += 1) set.add(sumOfStretch(run, place));
  }
  return {
    find(run) {
      const found: Stretch[] = [];
      for (let place = 0; place + STRETCH <= run.length; place += STRIDE) {
        if (!set.has(sumOfStretch(run, place))) continue;
        const first = place;
        while (place + STRIDE + STRETCH <= run.length && set.has(sumOfStretch(run, place + STRIDE)))
          place += STRIDE;
        // A run that holds the first of these begins at most so far before it, one that holds the last ends so far behind.
        const from = Math.max(0, first + STRETCH - GRAM);
        for (const [start, end] of table.find(run.subarray(from, place + GRAM)))
          join(found, [from + start, from + end]);
      }
      return found;
    },
  };
}

/** Puts a stretch behind others; one that begins where the last ends is the same. */
function join(found: Stretch[], stretch: Stretch): void {
  const last = found.at(-1);
  if (last && stretch[0] <= last[1]) last[1] = stretch[1];
  else found.push(stretch);
}
