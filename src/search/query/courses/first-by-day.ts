/** What comes first, and how many others may have come before it. */
export interface First<Item> {
  item: Item;
  maybeEarlier: number;
}

/**
 * The first of several by their day as one number (`20230217`; `20230200` of a month, `20230000` of a year, 0 unknown). Of what
 * only year or month is known of stands at the end of that, so that what is certain comes first; how many such may be earlier
 * is told. Of equal ones the first given.
 */
export function firstByDay<Item>(
  items: readonly Item[],
  dayOf: (item: Item) => number,
): First<Item> | undefined {
  let [first] = items;
  if (first === undefined) return undefined;
  for (const item of items) if (latest(dayOf(item)) < latest(dayOf(first))) first = item;
  const day = dayOf(first);
  const maybeEarlier = items.filter((item) => dayOf(item) < day).length;
  return { item: first, maybeEarlier };
}

/** The latest day that it can be. */
function latest(day: number): number {
  if (day === 0) return Infinity;
  const [month, date] = [Math.floor(day / 100) % 100, day % 100];
  return day + (month === 0 ? 9900 : 0) + (date === 0 ? 99 : 0);
}
