/** Strips everything but letters, Han and digits, and folds width and case: the text titles are compared by. */
export function foldForComparison(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** Likeness of two titles from 0 to 1: Dice coefficient over pairs of neighbouring characters, folded first. */
export function titleSimilarity(a: string, b: string): number {
  const [left, right] = [pairs(foldForComparison(a)), pairs(foldForComparison(b))];
  if (left.length === 0 || right.length === 0) return 0;
  const remaining = new Map<string, number>();
  for (const pair of right) remaining.set(pair, (remaining.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of left) {
    const count = remaining.get(pair) ?? 0;
    if (count === 0) continue;
    remaining.set(pair, count - 1);
    common += 1;
  }
  return (2 * common) / (left.length + right.length);
}

function pairs(text: string): string[] {
  const [first = '', ...rest] = text;
  let before = first;
  return rest.map((character) => {
    const pair = before + character;
    before = character;
    return pair;
  });
}
