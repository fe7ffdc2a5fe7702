/** Of some words the one nearest to a mistyped one, if it is near enough to be meant: `tilte` → `title`. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor([...word].length / 2)) + 0.5;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Levenshtein distance: how many characters to insert, delete or replace. */
export function editDistance(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  let row = right.map((_, index) => index + 1);
  row.unshift(0);
  left.forEach((character, index) => {
    const next = [index + 1];
    right.forEach((other, column) => {
      next.push(
        Math.min(next[column]! + 1, row[column + 1]! + 1, row[column]! + (character === other ? 0 : 1)),
      );
    });
    row = next;
  });
  return row.at(-1)!;
}
