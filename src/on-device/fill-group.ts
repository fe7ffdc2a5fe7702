import type { DeviceStore } from './device-store.ts';
import { digest, fetchFile, fetchList } from './fetch-listed.ts';
import type { GroupSummary, ListedFile } from './groups.ts';
import { KeepFailure } from './keep-failure.ts';

/** So many files are fetched at a time. */
const AT_ONCE = 6;

/** How often a file is asked for before the network counts as cut. */
const TRIES = 3;

/**
 * Fills the cache of a new version of a group. What the last version has with the same bytes is taken over; the rest is
 * fetched. `count` is told the size of each file that is there.
 * @throws KeepFailure where a file is not to be had, or something took the cache away meanwhile.
 */
export async function fillGroup(
  store: DeviceStore,
  { group, last }: { group: GroupSummary; last: GroupSummary | undefined },
  count: (size: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const left = await fetchList(store.root, group, signal);
  const total = left.length;
  const cache = await caches.open(store.nameOf(group));
  const failed: unknown[] = [];
  const work = async () => {
    for (let file = left.pop(); file && failed.length === 0; file = left.pop()) {
      const [path, size] = file;
      if (signal?.aborted) throw new KeepFailure('stopped', path);
      const answer = (await takeOver(store, file, last)) ?? (await fetchPatiently(store, file, signal));
      await cache.put(store.addressOf(path), answer).catch((error: unknown) => {
        throw isFull(error) ? new KeepFailure('room', path) : error;
      });
      count(size);
    }
  };
  await Promise.all(
    Array.from({ length: AT_ONCE }, () => work().catch((error: unknown) => failed.push(error))),
  );
  if (failed.length > 0) throw failed[0];
  const there = (await caches.has(store.nameOf(group))) ? (await cache.keys()).length : 0;
  if (there !== total) throw new KeepFailure('stopped', group.id);
}

/** The file as the last version has it, where its bytes are the same. */
async function takeOver(
  store: DeviceStore,
  [path, , expected]: ListedFile,
  last: GroupSummary | undefined,
): Promise<Response | undefined> {
  if (!last) return undefined;
  const found = await caches.match(store.addressOf(path), { cacheName: store.nameOf(last) });
  if (!found) return undefined;
  const bytes = await found.clone().arrayBuffer();
  return (await digest(bytes)) === expected ? found : undefined;
}

async function fetchPatiently(store: DeviceStore, file: ListedFile, signal?: AbortSignal): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await fetchFile(store, file, signal);
    } catch (error) {
      const isPassing = error instanceof KeepFailure && error.kind === 'network';
      if (!isPassing || tries === TRIES) throw error;
    }
  }
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
