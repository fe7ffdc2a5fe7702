import type { DeviceStore } from './device-store.ts';
import { fetchIndex } from './fetch-listed.ts';
import { fillGroup } from './fill-group.ts';
import { KeepFailure } from './keep-failure.ts';
import { isSeries, planKeep, stateAfter, stateWithout, type KeptState } from './kept-state.ts';

/** How far the keeping has come. */
export interface KeepProgress {
  files: number;
  ofFiles: number;
  bytes: number;
  ofBytes: number;
}

/** What the keeping is told from outside. */
export interface KeepOptions {
  signal?: AbortSignal;
  onProgress?: (progress: KeepProgress) => void;
}

/**
 * Keeps certain series as the site has them now, with all that belongs to them, and lets go of what was kept before. Every
 * file is held against the list of the site; the new version takes the place of the old one when all of it is there.
 * @throws KeepFailure where anything is not to be had; what was kept before is then kept as it was.
 */
export async function keepSeries(
  store: DeviceStore,
  series: readonly string[],
  options: KeepOptions = {},
): Promise<KeptState> {
  const index = await fetchIndex(store.root, options.signal);
  try {
    return await keepVersion(store, index, series, options);
  } catch (error) {
    await store.sweep(await store.readState());
    // A site that was published anew meanwhile has other files; nothing is damaged then.
    const isOld = error instanceof KeepFailure && ['damaged', 'refused'].includes(error.kind);
    if (!isOld || (await fetchIndex(store.root, options.signal)).version === index.version) throw error;
    return await keepSeries(store, series, options);
  }
}

/** Lets go of one series that is kept. */
export async function dropSeries(store: DeviceStore, series: string): Promise<KeptState | undefined> {
  const state = await store.readState();
  if (!state) return undefined;
  const left = stateWithout(state, series);
  await store.writeState(left);
  await store.sweep(left);
  return left;
}

/** The series that are kept. */
export function keptSeries(state: KeptState | undefined): string[] {
  return (state?.groups ?? []).filter(isSeries).map(({ id }) => id);
}

async function keepVersion(
  store: DeviceStore,
  index: Awaited<ReturnType<typeof fetchIndex>>,
  series: readonly string[],
  { signal, onProgress }: KeepOptions,
): Promise<KeptState> {
  const before = await store.readState();
  await store.sweep(before);
  const plan = planKeep(before, index, series);
  const ofFiles = plan.missing.reduce((sum, { files }) => sum + files, 0);
  const progress: KeepProgress = { files: 0, ofFiles, bytes: 0, ofBytes: plan.bytes };
  const count = (size: number) => {
    progress.files += 1;
    progress.bytes += size;
    onProgress?.(progress);
  };
  for (const group of plan.missing) {
    const last = before?.groups.find(({ id }) => id === group.id);
    await fillGroup(store, { group, last }, count, signal);
  }
  const state = stateAfter(before, plan, index.version, new Date().toISOString());
  await store.writeState(state);
  await store.sweep(state);
  return state;
}
