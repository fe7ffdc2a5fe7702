import type { DeviceStore } from '../device-store.ts';
import { chooseEvicted, readLimits, type ReadEntry } from '../evict.ts';
import { isOwnPage, isWorthKeeping, kindOfPath, titleOf } from '../worth-keeping.ts';

/** Milliseconds after which what was read is written down: a page asks for a dozen files at once. */
const PAUSE = 300;

const read = new Map<string, ReadEntry>();
let writing: Promise<void> | undefined;

/** Keeps an answer among what was read, where it is worth it and no group holds its path; the oldest make room. */
export async function keepRead(store: DeviceStore, path: string, answer: Response): Promise<void> {
  const { status, type, redirected, headers } = answer;
  const facts = { status, type, redirected, contentType: headers.get('content-type') ?? '' };
  if (!isWorthKeeping(path, facts) || !(await store.readState()) || (await store.isInGroup(path))) return;
  const bytes = await answer.clone().arrayBuffer();
  const entry: ReadEntry = { at: Date.now(), bytes: bytes.byteLength };
  if (kindOfPath(path) === 'page') {
    const html = new TextDecoder().decode(bytes);
    if (!isOwnPage(html)) return;
    entry.title = titleOf(html);
  }
  await (await store.openRead()).put(store.keyOf(path), answer);
  read.set(path, entry);
  writing ??= pause().then(() => writeDown(store));
  await writing;
  // Everything was taken away while this was on its way.
  if (!(await store.readState())) await store.sweep(undefined);
}

/** Forgets a page that the site no longer has. */
export async function forgetRead(store: DeviceStore, path: string): Promise<void> {
  if (!(await store.readState())) return;
  await (await store.openRead()).delete(store.keyOf(path));
  const entries = await store.readEntries();
  read.delete(path);
  if (entries.delete(path)) await store.writeEntries(entries);
}

async function writeDown(store: DeviceStore): Promise<void> {
  writing = undefined;
  if (!(await store.readState())) return;
  const entries = new Map([...(await store.readEntries()), ...read]);
  read.clear();
  const cache = await store.openRead();
  for (const path of chooseEvicted(entries, readLimits)) {
    entries.delete(path);
    await cache.delete(store.keyOf(path));
  }
  await store.writeEntries(entries);
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE));
}
