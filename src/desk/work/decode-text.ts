import { DeskError } from '../server/route.ts';

/** Reads the bytes of a text file that may be written back: what is no UTF-8 is refused, for a save would damage it. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new DeskError(
      '这个文件不是 UTF-8 编码，编辑台没有打开它，以免损坏。请用记事本打开，“另存为”时编码选“UTF-8”，再回到这里。',
    );
  }
}
