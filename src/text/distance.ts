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
  let row = [0, ...right.map((_, index) => index + 1)];
  left.forEach((character, index) => {
    let last = index + 1;
    const next = [last];
    let [diagonal = 0] = row;
    right.forEach((other, column) => {
      const above = row[column + 1] ?? 0;
      last = Math.min(last + 1, above + 1, diagonal + (character === other ? 0 : 1));
      next.push(last);
      diagonal = above;
    });
    row = next;
  });
  return row.at(-1) ?? 0;
}
