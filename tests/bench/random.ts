import { present } from '../present.ts';
/** A source of numbers that gives the same ones in every run. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 up to, not including, `count`. */
  below(count: number): number;
  /** One of the items, all alike. */
  pick<Item>(items: readonly Item[]): Item;
  /** A rank from 0 up to `count`, low ones far more often, after Zipf. */
  rank(count: number): number;
}

/** Makes a seeded source (mulberry32). */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    below,
    pick: (items) => present(items[below(items.length)]),
    rank: (count) => Math.floor((count + 1) ** next()) - 1,
  };
}
