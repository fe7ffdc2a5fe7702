import type { Readings } from './names.ts';
import { costOfSound, isNumeral } from './sounds.ts';

/** How a text differs from a name. */
export interface Likeness {
  cost: number;
  /** What the characters cost that only sound the same. */
  sounds: number;
  /** A character that is wrong, missing or too many, or two that changed places. */
  slip?: Slip;
  /** Whether it stands at the very beginning or end. */
  atEdge: boolean;
}

export type Slip = keyof typeof COSTS;

const COSTS = { swapped: 9, wrong: 10, missing: 11, extra: 11 } as const;

/** What may only sound the same beside a slip: one character, of a text that is not too short. */
const MOST_SOUNDS = 3;
const LEAST_LENGTH = 4;

/**
 * Compares typed characters with those of a name: alike where each is the same or sounds the same, but for one that is
 * wrong, missing, too many, or has changed places with its neighbour. Figures must be the same.
 */
export function liken(
  typed: readonly string[],
  name: readonly string[],
  readings: Readings,
): Likeness | undefined {
  const shorter = Math.min(typed.length, name.length);
  const sound = (a = '', b = '') => costOfSound(a, b, readings);
  let [head, tail, sounds] = [0, 0, 0];
  for (; head < shorter; head += 1) {
    const cost = sound(typed[head], name[head]);
    if (cost === undefined) break;
    sounds += cost;
  }
  for (; head + tail < shorter; tail += 1) {
    const cost = sound(typed.at(-1 - tail), name.at(-1 - tail));
    if (cost === undefined) break;
    sounds += cost;
  }
  if (head + tail === typed.length && typed.length === name.length)
    return { cost: sounds, sounds, atEdge: false };
  const slip = readSlip(typed.slice(head, typed.length - tail), name.slice(head, name.length - tail));
  if (slip === undefined || sounds > (typed.length < LEAST_LENGTH ? 0 : MOST_SOUNDS)) return undefined;
  return { cost: sounds + COSTS[slip], sounds, slip, atEdge: head === 0 || tail === 0 };
}

/** The one slip that makes the rest of one text the rest of the other. */
function readSlip(typed: readonly string[], name: readonly string[]): Slip | undefined {
  if ([...typed, ...name].some(isNumeral)) return undefined;
  if (typed.length === 1 && name.length === 1) return 'wrong';
  if (typed.length === 0 && name.length === 1) return 'missing';
  if (typed.length === 1 && name.length === 0) return 'extra';
  const swapped = typed.length === 2 && name.length === 2 && typed[0] === name[1] && typed[1] === name[0];
  return swapped ? 'swapped' : undefined;
}
