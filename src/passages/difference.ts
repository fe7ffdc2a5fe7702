/** A stretch of a text, and whether the other text has it too. */
export interface Stretch {
  text: string;
  isShared: boolean;
}

/** Characters from which on what two paragraphs have in common is not chance. */
const SHORTEST_SHARED = 2;

/** Characters of both texts multiplied, beyond which no difference is worked out: some 3,000 each. */
const MOST_WORK = 10_000_000;

/**
 * Cuts a paragraph into what another one has too, in the same order, and what it has not: the longest stretch they have in
 * common first, then what is before and behind it. Of two very long paragraphs only beginning and end are compared.
 */
export function cutDifference(text: string, other: string): Stretch[] {
  const [one, two] = [Array.from(text), Array.from(other)];
  const shared = new Uint8Array(one.length);
  compare({ from: 0, to: one.length }, { from: 0, to: two.length });
  return collect(one, shared);

  function compare(a: Span, b: Span): void {
    const head = { ...a };
    let [start, end] = [b.from, b.to];
    while (head.from < head.to && start < end && one[head.from] === two[start]) {
      shared[head.from++] = 1;
      start += 1;
    }
    while (head.to > head.from && end > start && one[head.to - 1] === two[end - 1]) {
      shared[--head.to] = 1;
      end -= 1;
    }
    if ((head.to - head.from) * (end - start) > MOST_WORK) return;
    const found = findLongest(one, two, head, { from: start, to: end });
    if (found.length < SHORTEST_SHARED) return;
    shared.fill(1, found.one, found.one + found.length);
    compare({ from: head.from, to: found.one }, { from: start, to: found.other });
    compare({ from: found.one + found.length, to: head.to }, { from: found.other + found.length, to: end });
  }
}

interface Span {
  from: number;
  to: number;
}

/** The longest stretch that both have, the first of several. */
function findLongest(
  one: readonly string[],
  two: readonly string[],
  a: Span,
  b: Span,
): { one: number; other: number; length: number } {
  const found = { one: a.from, other: b.from, length: 0 };
  let above = new Uint16Array(b.to - b.from + 1);
  for (let place = a.from; place < a.to; place += 1) {
    const row = new Uint16Array(above.length);
    for (let column = 1; column < row.length; column += 1) {
      if (one[place] !== two[b.from + column - 1]) continue;
      const length = (row[column] = (above[column - 1] ?? 0) + 1);
      if (length > found.length) {
        found.length = length;
        found.one = place - length + 1;
        found.other = b.from + column - length;
      }
    }
    above = row;
  }
  return found;
}

function collect(characters: readonly string[], shared: Uint8Array): Stretch[] {
  const stretches: Stretch[] = [];
  characters.forEach((character, place) => {
    const isShared = shared[place] === 1;
    const last = stretches[stretches.length - 1];
    if (last?.isShared === isShared) last.text += character;
    else stretches.push({ text: character, isShared });
  });
  return stretches;
}
