import { DeviceStore } from '../../on-device/device-store.ts';
import { devicePaths } from '../../on-device/groups.ts';
import { addressInSite, siteRoot } from '../../search/query/site-root.ts';
import { findPart } from '../find-part.ts';
import { names } from './names.ts';

/** Says of the entries whose articles are not kept on this device that they cannot be opened, while there is no network. */
export async function markUnkept(entries: readonly HTMLElement[]): Promise<void> {
  if (await isConnected()) return;
  const store = new DeviceStore(siteRoot());
  await Promise.all(
    entries.map(async (entry) => {
      const { pathname } = findPart(entry, names.title, HTMLAnchorElement);
      const kept = await store.find(pathname.slice(store.root.length));
      findPart(entry, names.unkept).hidden = kept !== undefined;
    }),
  );
}

/** Asks past every cache, the worker's own among them; the browser's own word would be of the cable alone. */
async function isConnected(): Promise<boolean> {
  try {
    await fetch(addressInSite(devicePaths.index), { method: 'HEAD', cache: 'no-store' });
    return true;
  } catch {
    return false;
  }
}
