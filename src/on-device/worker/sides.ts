import type { DeviceStore } from '../device-store.ts';
import { fetchIndex } from '../fetch-listed.ts';
import { scope } from './scope.ts';

/**
 * Where a page or worker has the files from that belong to one version of the site: from what is kept, or from the network.
 * It is settled once for each and lasts as long as it is open, so that no search reads one version's catalogue with another's
 * names. A worker of the browser is stopped whenever it is idle: what is settled is written down.
 */
export type Side = 'kept' | 'network';

/** Milliseconds a server may take to answer before what is kept is shown. */
export const PATIENCE = 4000;

/** What the names of these notes begin with; a page's or worker's own name follows. */
const NOTE = 'clients/';

const settled = new Map<string, Promise<Side>>();

/** Settles the side of a page or worker that is about to begin. */
export async function settleSide(store: DeviceStore, client: string | undefined, side: Side): Promise<void> {
  if (!client) return;
  settled.set(client, Promise.resolve(side));
  await store.writeNote(NOTE + client, side);
}

/** The side that was settled for a page or worker; undefined where none was. */
export async function sideOf(store: DeviceStore, client: string): Promise<Side | undefined> {
  return client === '' ? undefined : (settled.get(client) ?? ((await store.readNote(NOTE + client)) as Side));
}

/**
 * The side of a page or worker, settled now where it was not: what is kept where there is no network or the site is still
 * the version that is kept, else the network.
 */
export async function chooseSide(store: DeviceStore, client: string): Promise<Side> {
  if (client === '') return compareVersions(store);
  const before = await sideOf(store, client);
  if (before) return before;
  const chosen = settled.get(client) ?? compareVersions(store);
  settled.set(client, chosen);
  await settleSide(store, client, await chosen);
  return chosen;
}

/** Forgets pages and workers that are closed. */
export async function forgetClosed(store: DeviceStore): Promise<void> {
  await store.dropNotes(NOTE, async (client) => {
    const isClosed = (await scope.clients.get(client)) === undefined;
    if (isClosed) settled.delete(client);
    return isClosed;
  });
}

async function compareVersions(store: DeviceStore): Promise<Side> {
  const state = await store.readState();
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    return (await fetchIndex(store.root, stop.signal)).version === state?.version ? 'kept' : 'network';
  } catch {
    return 'kept';
  } finally {
    clearTimeout(timer);
  }
}
