import { searchPaths } from '../../fields.ts';
import { addressInSite } from '../site-root.ts';
import '../site-disk.ts';
import { SearchFailure } from './failure.ts';
import { gunzip } from './gunzip.ts';

/**
 * Fetches a file of the search that is stored in gzip, and unpacks it where the server has not done so.
 * @throws SearchFailure by what stood in the way.
 */
export async function fetchUnzipped(path: string): Promise<Uint8Array> {
  const bytes = await fetchBytes(path);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzip(bytes) : bytes;
}

/**
 * Fetches a file of the site as it is stored.
 * @throws SearchFailure by what stood in the way.
 */
export async function fetchBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  if (globalThis.archiveDisk) {
    const bytes = await globalThis.archiveDisk.read(path);
    if (!bytes) throw new SearchFailure('disk', path);
    return bytes;
  }
  let response: Response;
  let bytes: ArrayBuffer;
  try {
    response = await fetch(addressInSite(path));
    bytes = await response.arrayBuffer();
  } catch {
    throw new SearchFailure('network', path);
  }
  if (!response.ok)
    throw new SearchFailure(kindOfAnswer(path, response.status), `${response.status} ${path}`);
  return new Uint8Array(bytes);
}

/** Without a catalogue there is no index; with one, files below it that are not to be had are kept back by the server. */
function kindOfAnswer(path: string, status: number): SearchFailure['kind'] {
  if (status >= 500) return 'server';
  return path.startsWith(searchPaths.index) ? 'refused' : 'missing';
}
