import { digestOf } from '../../../corpus/digest.ts';
import { UnreadableSourceError } from '../decode.ts';
import type { SourcePicture } from '../source-document.ts';
import { limits } from './limits.ts';
import { preparePicture, refuseBytes, type PreparedPicture, type RefusedPicture } from './prepare-picture.ts';

/** Makes a picture ready to be kept, or says why it is not taken. */
export type Preparing = (picture: SourcePicture) => Promise<PreparedPicture | RefusedPicture>;

/**
 * Opens what prepares the pictures of one import, one after the other: the same bytes once, whichever file they stand in,
 * and no more of all than the memory has room for.
 */
export function openPreparing(): Preparing {
  const known = new Map<string, PreparedPicture | RefusedPicture>();
  let room = limits.all.most;
  return async ({ bytes, length = 0 }) => {
    if (length > limits.bytes.most) return refuseBytes(length, limits.bytes.words);
    const read = await readBytes(bytes);
    if (!read) return { reason: '在文件里已损坏，请找到原图换上' };
    if (read.length > limits.bytes.most) return refuseBytes(read.length, limits.bytes.words);
    const digest = digestOf(read);
    const before = known.get(digest);
    if (before) return before;
    const made = await preparePicture(read);
    const size = 'bytes' in made ? made.bytes.length : 0;
    if (size > room) return { reason: `全部图片已超过 ${limits.all.words}，请把文件拆成几次导入` };
    room -= size;
    known.set(digest, made);
    return made;
  };
}

/** The reader refuses a damaged part as it would a damaged file; a picture alone is no reason to refuse a text. */
async function readBytes(bytes: SourcePicture['bytes']): Promise<Uint8Array | undefined> {
  try {
    return await bytes?.();
  } catch (error) {
    if (error instanceof UnreadableSourceError) return undefined;
    throw error;
  }
}
