import type { Finding } from '../findings/catalogue.ts';

/** So many faults of one kind are told of one text: past that nobody typed it, and to place each would take minutes. */
const MOST_FAULTS = 100;

/**
 * Tells the faults found in one text, in order, and with the last one told that there are more. What is excused, of which
 * `tell` says nothing, does not count.
 */
export function tellFaults<Fault>(faults: readonly Fault[], tell: (fault: Fault) => Finding[]): Finding[] {
  const told: Finding[] = [];
  for (const [place, fault] of faults.entries()) {
    told.push(...tell(fault));
    const last = told.at(-1);
    if (told.length < MOST_FAULTS || !last || place === faults.length - 1) continue;
    return [
      ...told.slice(0, -1),
      { ...last, message: `${last.message}（后面还有，先改这 ${MOST_FAULTS} 处）` },
    ];
  }
  return told;
}
