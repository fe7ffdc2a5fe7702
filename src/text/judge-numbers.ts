/** A printed number and the place of its page among all. */
export interface PlacedNumber {
  number: number;
  place: number;
}

/**
 * What a printed number is worth beside the others: `sure` where a neighbour bears it out, and from which one on the count
 * is without a gap; `odd` where it does not rise; `leap` where no neighbour is at its distance.
 */
export type NumberVerdict = { is: 'sure'; follows: boolean } | { is: 'odd' } | { is: 'leap' };

/** Judges the numbers of pages in their order: pages count on as their numbers do, and a single number has to be believed. */
export function judgeNumbers(numbers: readonly PlacedNumber[]): NumberVerdict[] {
  const chain = findChain(numbers);
  return numbers.map((one, index) => {
    const at = chain.indexOf(index);
    if (at < 0) return { is: 'odd' };
    const [before, after] = [numbers[chain[at - 1] ?? -1], numbers[chain[at + 1] ?? -1]];
    const follows = before !== undefined && keepsStep(before, one);
    const isSure = follows || (after !== undefined && keepsStep(one, after)) || numbers.length === 1;
    return isSure ? { is: 'sure', follows } : { is: 'leap' };
  });
}

/** The best rising chain of numbers, by their places in the list: those that keep step count twice. */
function findChain(numbers: readonly PlacedNumber[]): number[] {
  const best: { score: number; before: number }[] = [];
  numbers.forEach((one, index) => {
    let found = { score: 1, before: -1 };
    for (let at = index - 1; at >= Math.max(0, index - FARTHEST); at -= 1) {
      const before = numbers[at];
      if (!before || before.number >= one.number) continue;
      const score = (best[at]?.score ?? 0) + (keepsStep(before, one) ? 2 : 1);
      if (score > found.score) found = { score, before: at };
    }
    best.push(found);
  });
  const top = Math.max(...best.map(({ score }) => score));
  const chain: number[] = [];
  for (let at = best.findIndex(({ score }) => score === top); at >= 0; at = best[at]?.before ?? -1)
    chain.unshift(at);
  return chain;
}

/** More misread numbers in a row than this break a chain, so that a long text stays quick. */
const FARTHEST = 200;

function keepsStep(one: PlacedNumber, two: PlacedNumber): boolean {
  return two.number - one.number === two.place - one.place;
}
