import { UnreadableSourceError } from '../decode.ts';
import type { Parts } from './find-parts.ts';
import type { Package } from './open-package.ts';
import type { Reading } from './reading.ts';

/** Gives the pictures of a Word file by their relationships; each is unpacked only when its bytes are asked for. */
export function openPictures(pack: Package, { targets, outside }: Parts): Reading['pictureOf'] {
  return (id = '') => {
    const target = targets.get(id);
    const name = (target ?? outside.get(id))?.replace(/^.*[\\/]/u, '');
    if (name === undefined) return undefined;
    if (target === undefined || !pack.names.has(target)) return { name };
    const length = pack.sizeOf(target);
    const bytes = async () => {
      const read = await pack.read(target);
      if (!read) throw new UnreadableSourceError(name);
      return read;
    };
    return { name, bytes, ...(length === undefined ? {} : { length }) };
  };
}
