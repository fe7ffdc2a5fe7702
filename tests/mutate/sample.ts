import { makeRandom } from '../bench/random.ts';

/** Draws so many of some items by chance, the same ones for the same seed; all of them where there are fewer. */
export function drawSample<Item>(items: readonly Item[], count: number, seed: number): Item[] {
  const random = makeRandom(seed);
  const rest = [...items];
  const drawn: Item[] = [];
  while (drawn.length < count && rest.length > 0) drawn.push(...rest.splice(random.below(rest.length), 1));
  return drawn;
}
