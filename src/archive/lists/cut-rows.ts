/** What rows weigh, and what of them stays together. */
export interface RowWeights<Row> {
  /** Most that the rows of a page may weigh. */
  limit: number;
  /** Bytes a row takes. */
  weigh: (row: Row) => number;
  /** Rows that stay together where a page can hold them, and the bytes of the head above them. */
  clusterOf?: (row: Row) => { key: unknown; head: number };
}

/**
 * Fills page after page up to the limit, in order. Rows of a cluster that one page can hold are not parted; a row that
 * is heavier than a page stands alone.
 */
export function cutRows<Row>(rows: readonly Row[], weights: RowWeights<Row>): Row[][] {
  const pages: Row[][] = [[]];
  let weight = 0;
  const add = (inside: readonly Row[]) => {
    const more = weighRows(inside, weights);
    if (weight > 0 && weight + more > weights.limit) {
      pages.push([]);
      weight = 0;
    }
    pages.at(-1)?.push(...inside);
    weight += more;
  };
  for (const cluster of clustersOf(rows, weights)) {
    if (weighRows(cluster, weights) <= weights.limit) add(cluster);
    else for (const row of cluster) add([row]);
  }
  return pages;
}

/** What rows weigh together, with the heads above their clusters. */
export function weighRows<Row>(rows: readonly Row[], weights: RowWeights<Row>): number {
  const { weigh, clusterOf } = weights;
  const heads = clusterOf
    ? clustersOf(rows, weights).flatMap(([row]) => (row === undefined ? [] : clusterOf(row).head))
    : [];
  return [...rows.map(weigh), ...heads].reduce((sum, weight) => sum + weight, 0);
}

function clustersOf<Row>(rows: readonly Row[], { clusterOf }: RowWeights<Row>): Row[][] {
  if (!clusterOf) return rows.map((row) => [row]);
  return [...Map.groupBy(rows, (row) => clusterOf(row).key).values()];
}
