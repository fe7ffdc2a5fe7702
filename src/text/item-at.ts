/**
 * The item at a place the code itself has counted out. That there is none would be a mistake of the code, never of
 * the content, and stops it at once. Numbers of a typed array have a neutral value instead (`unitOf[index] ?? -1`).
 */
export function itemAt<Item>(items: readonly Item[], place: number): Item {
  const item = items[place];
  if (item === undefined) throw new RangeError(`no item at ${place} of ${items.length}`);
  return item;
}
