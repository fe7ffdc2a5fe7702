/**
 * The power of the size by which a cost grows between two sizes: 1 where twice the size costs twice as much, 2 where it
 * costs four times as much. Undefined where the sizes are one, or nothing was measured.
 */
export function growthExponent(
  [size, cost]: readonly [size: number, cost: number],
  [largerSize, largerCost]: readonly [size: number, cost: number],
): number | undefined {
  if (size === largerSize || Math.min(size, largerSize, cost, largerCost) <= 0) return undefined;
  return Math.log(largerCost / cost) / Math.log(largerSize / size);
}
