/** A paragraph of one text that answers to one of another, and how much text they have in common. */
export interface Anchor {
  one: number;
  other: number;
  weight: number;
}

/**
 * Of all pairs chooses those that stand in the same order in both texts, each paragraph once, so that together they have
 * the most text in common. Takes time as the pairs times the logarithm of the paragraphs.
 */
export function chooseChain(anchors: readonly Anchor[]): Anchor[] {
  const sorted = [...anchors].sort((a, b) => a.one - b.one || b.other - a.other);
  const size = 2 + sorted.reduce((most, { other }) => Math.max(most, other), 0);
  // By paragraph of the other text the best chain that ends before it, as a tree of prefixes.
  const best: (Link | undefined)[] = Array.from({ length: size });
  for (const anchor of sorted) {
    const before = bestBefore(best, anchor.other);
    const link: Link = { anchor, total: anchor.weight + (before?.total ?? 0), before };
    for (let place = anchor.other + 1; place < size; place += place & -place)
      if (link.total > (best[place]?.total ?? 0)) best[place] = link;
  }
  const chain: Anchor[] = [];
  for (let link = bestBefore(best, size - 1); link; link = link.before) chain.push(link.anchor);
  return chain.reverse();
}

interface Link {
  anchor: Anchor;
  total: number;
  before: Link | undefined;
}

/** The best chain whose last paragraph of the other text stands before `end`. */
function bestBefore(best: readonly (Link | undefined)[], end: number): Link | undefined {
  let found: Link | undefined;
  for (let place = end; place > 0; place -= place & -place) {
    const link = best[place];
    if (link && link.total > (found?.total ?? 0)) found = link;
  }
  return found;
}
