import type { Issue } from './model.ts';

/** Where a body is found to be, by the imprints of what it publishes. */
export interface FoundAddress {
  /** As printed: `某市城东区昆仑路1号`. */
  address: string;
  /** The issues whose imprint gives it, the oldest first. */
  issues: readonly Issue[];
}

/** The addresses that the imprints of some issues give, the one that is given last first; an imprint without one says nothing. */
export function listAddresses(issues: readonly Issue[]): FoundAddress[] {
  const oldestFirst = issues.toSorted((a, b) => a.data.year - b.data.year || a.place - b.place);
  const found = Map.groupBy(oldestFirst, ({ data }) => data.address);
  return [...found]
    .flatMap(([address, inside]) => (address === undefined ? [] : [{ address, issues: inside }]))
    .toReversed();
}
