import type { DeviceStore } from '../device-store.ts';
import { devicePaths } from '../groups.ts';
import { scope } from './scope.ts';

let asked = false;

/**
 * Takes everything away, this worker too, where the site is there and offers nothing to keep any more: no browser removes a
 * worker whose script is gone. Asked once in the life of a worker, behind a page the network has answered.
 */
export async function leaveIfGone(store: DeviceStore): Promise<void> {
  if (asked) return;
  asked = true;
  if (!(await isGone(store, devicePaths.index)) || !(await isGone(store, devicePaths.worker))) return;
  await store.sweep(undefined);
  await scope.registration.unregister();
}

/** True where the server says that there is no such file; a login or trouble says nothing. */
async function isGone(store: DeviceStore, path: string): Promise<boolean> {
  try {
    const { status } = await fetch(store.keyOf(path.slice(1)), { cache: 'no-store' });
    return status === 404 || status === 410;
  } catch {
    return false;
  }
}
