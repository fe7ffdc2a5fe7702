import { SEARCH, SHELL, type GroupSummary, type SiteIndex } from './groups.ts';

/** A group that is kept whole, and since when. */
export interface KeptGroup extends GroupSummary {
  /** ISO time at which this version of it was kept. */
  since: string;
}

/** What a browser keeps: groups of one version of the site, never of two. */
export interface KeptState {
  version: string;
  groups: KeptGroup[];
}

/** What has to be done to keep certain groups as an index has them. */
export interface KeepPlan {
  /** Groups kept afterwards. */
  groups: GroupSummary[];
  /** Those of them that are not kept in this version yet. */
  missing: GroupSummary[];
  /** Bytes of the missing ones. */
  bytes: number;
}

/**
 * Plans to keep certain series as an index has them: what every page is shown with always, the search as soon as there is
 * a series. A series that the site no longer has falls away.
 */
export function planKeep(
  state: KeptState | undefined,
  index: SiteIndex,
  series: readonly string[],
): KeepPlan {
  const has = new Set(index.groups.map(({ id }) => id));
  const shown = series.filter((id) => has.has(id));
  const wanted = new Set([SHELL, ...(shown.length > 0 ? [SEARCH] : []), ...shown]);
  const groups = index.groups.filter(({ id }) => wanted.has(id));
  const missing = groups.filter(({ id, list }) => !keptOf(state, id, list));
  return { groups, missing, bytes: missing.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** The state once a plan is carried out at an ISO time: groups that were there before keep theirs. */
export function stateAfter(
  state: KeptState | undefined,
  { groups }: KeepPlan,
  version: string,
  now: string,
): KeptState {
  return {
    version,
    groups: groups.map((group) => ({ ...group, since: keptOf(state, group.id, group.list)?.since ?? now })),
  };
}

/** The state without a series; the search goes with the last one. */
export function stateWithout(state: KeptState, series: string): KeptState {
  const left = state.groups.filter(({ id }) => id !== series);
  const hasSeries = left.some(isSeries);
  return { ...state, groups: hasSeries ? left : left.filter(({ id }) => id !== SEARCH) };
}

/** The series among what is kept or can be. */
export function isSeries({ id }: { id: string }): boolean {
  return id !== SHELL && id !== SEARCH;
}

/** Reads a state as it was stored; undefined where it is none. */
export function parseState(stored: unknown): KeptState | undefined {
  const { version, groups } = (stored ?? {}) as Partial<KeptState>;
  return typeof version === 'string' && Array.isArray(groups) ? { version, groups } : undefined;
}

function keptOf(state: KeptState | undefined, id: string, list: string): KeptGroup | undefined {
  return state?.groups.find((group) => group.id === id && group.list === list);
}
