import { isMark } from './normal-form.ts';

/** So many characters in a row are no accident. */
export const GRAM = 12;

/** A part of a text from its first character to the one behind its last. */
export type Stretch = [start: number, end: number];

/** Every run of twelve characters of some texts, by fingerprint. */
export interface GramTable {
  /** How many there are. */
  readonly size: number;
  /** Puts in the runs of a text. */
  add(run: Uint16Array): void;
  /** Takes out the runs of a text that anybody may read. */
  remove(run: Uint16Array): void;
  /** Finds the stretches of a text that are made of runs in the table. */
  find(run: Uint16Array): Stretch[];
  /** Tells one set of runs from another, in whatever order they came in. */
  fingerprint(): string;
}

const [FIRST_BASE, SECOND_BASE] = [0x01000193, 0x2c1b3c6d];
/** What the character that falls out of a run counted in it. */
const [FIRST_OUT, SECOND_OUT] = [power(FIRST_BASE), power(SECOND_BASE)];

/**
 * Makes an empty table. A run is known by 64 bits of two rolling sums, so that a text is gone through once, whatever the
 * table holds; two runs that share them are told apart by who reports a hit, who has the words. A run begins and ends
 * with a letter or a figure: the site itself sets quotation marks and brackets around what it prints.
 */
export function makeGramTable(): GramTable {
  let capacity = 1 << 12;
  let first = new Int32Array(capacity);
  let second = new Int32Array(capacity);
  /** 0 free, 1 in the table, 2 taken out. */
  let states = new Uint8Array(capacity);
  let [size, used] = [0, 0];
  const slotOf = (a: number, b: number): number => {
    let slot = mix(a, b) & (capacity - 1);
    while (states[slot] !== 0 && (first[slot] !== a || second[slot] !== b))
      slot = (slot + 1) & (capacity - 1);
    return slot;
  };

  const put = (a: number, b: number): void => {
    const slot = slotOf(a, b);
    if (states[slot] === 1) return;
    // What was taken out and is put in again holds again.
    if (states[slot] === 0) used += 1;
    first[slot] = a;
    second[slot] = b;
    states[slot] = 1;
    size += 1;
    if (used * 3 > capacity * 2) grow();
  };

  const grow = (): void => {
    const before = { first, second, states };
    capacity *= 2;
    first = new Int32Array(capacity);
    second = new Int32Array(capacity);
    states = new Uint8Array(capacity);
    for (let slot = 0; slot < before.states.length; slot += 1) {
      const state = before.states[slot] ?? 0;
      if (state === 0) continue;
      const [a, b] = [before.first[slot] ?? 0, before.second[slot] ?? 0];
      const target = slotOf(a, b);
      first[target] = a;
      second[target] = b;
      states[target] = state;
    }
  };

  return {
    get size() {
      return size;
    },
    add(run) {
      forEachGram(run, put);
    },
    remove(run) {
      forEachGram(run, (a, b) => {
        const slot = slotOf(a, b);
        if (states[slot] !== 1) return;
        states[slot] = 2;
        size -= 1;
      });
    },
    find(run) {
      const found: Stretch[] = [];
      forEachGram(run, (a, b, start) => {
        if (states[slotOf(a, b)] !== 1) return;
        const last = found.at(-1);
        if (last && start <= last[1]) last[1] = start + GRAM;
        else found.push([start, start + GRAM]);
      });
      return found;
    },
    fingerprint() {
      let [sum, crossed] = [0, 0];
      for (let slot = 0; slot < capacity; slot += 1) {
        if (states[slot] !== 1) continue;
        const one = mix(first[slot] ?? 0, second[slot] ?? 0);
        sum = (sum + one) | 0;
        crossed ^= Math.imul(one, second[slot] ?? 0);
      }
      return `${size}.${sum >>> 0}.${crossed >>> 0}`;
    },
  };
}

function forEachGram(run: Uint16Array, take: (a: number, b: number, start: number) => void): void {
  let [a, b] = [0, 0];
  for (let place = 0; place < run.length; place += 1) {
    const code = run[place] ?? 0;
    const gone = place >= GRAM ? (run[place - GRAM] ?? 0) : 0;
    a = (Math.imul(a, FIRST_BASE) + code - Math.imul(gone, FIRST_OUT)) | 0;
    b = (Math.imul(b, SECOND_BASE) + code - Math.imul(gone, SECOND_OUT)) | 0;
    const start = place - GRAM + 1;
    if (start >= 0 && !isMark(code) && !isMark(run[start] ?? 0)) take(a, b, start);
  }
}

function power(base: number): number {
  let result = 1;
  for (let count = 0; count < GRAM; count += 1) result = Math.imul(result, base);
  return result;
}

function mix(a: number, b: number): number {
  return spread(a ^ Math.imul(b, 0x9e3779b1));
}

/** The low bits of a rolling sum hang on its last characters alone; here they hang on all. */
function spread(value: number): number {
  const once = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
}
