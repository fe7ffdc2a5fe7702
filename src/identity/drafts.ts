import { highestNumber, type ArticleLock, type LockRow, type LockUpdate } from './lock.ts';

/**
 * Frees the numbers nobody outside knows yet, those above the highest published one: a draft whose paragraph is gone leaves
 * no row, and the others count on from the published ones in reading order. A draft that holds the text of a published
 * paragraph stays, since an address leads to it.
 */
export function freeDrafts(update: LockUpdate, published: number): LockUpdate {
  if (highestNumber(update.rows) <= published) return update;
  const held = findHolders(update.rows, published);
  const lost = new Set(update.lost);
  const rows = update.rows.filter(
    ({ state, number }) => number <= published || held.has(number) || (state === 'live' && !lost.has(number)),
  );
  const given = giveAnew(rows, published);
  const anew = (number: number): number => given.get(number) ?? number;
  return {
    rows: rows.map((row): LockRow => renumber(row, anew)),
    numbers: update.numbers.map(anew),
    added: update.added.map(anew),
    merged: new Map(
      [...update.merged]
        .filter(([number]) => number <= published || held.has(number))
        .map(([number, into]) => [anew(number), anew(into)]),
    ),
    lost: update.lost.filter((number) => number <= published || held.has(number)).map(anew),
  };
}

/** Drafts that published numbers lead to, over several steps where they were merged on. */
function findHolders(rows: ArticleLock, published: number): Set<number> {
  const merged = new Map(rows.flatMap((row) => (row.state === 'merged' ? [[row.number, row.into]] : [])));
  const seen = new Set<number>();
  for (const number of merged.keys())
    if (number <= published)
      for (let into = merged.get(number); into !== undefined && !seen.has(into); into = merged.get(into))
        seen.add(into);
  return new Set([...seen].filter((number) => number > published));
}

/** The drafts count on from the published numbers, in the order in which they stand. */
function giveAnew(rows: ArticleLock, published: number): Map<number, number> {
  const drafts = rows.filter(({ number }) => number > published);
  return new Map(drafts.map(({ number }, place) => [number, published + place + 1]));
}

function renumber(row: LockRow, anew: (number: number) => number): LockRow {
  const number = anew(row.number);
  return row.state === 'merged' ? { ...row, number, into: anew(row.into) } : { ...row, number };
}
