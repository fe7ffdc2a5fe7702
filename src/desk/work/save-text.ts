import { existsSync, readFileSync } from 'node:fs';
import { digestOf } from '../../corpus/digest.ts';
import { DeskError } from '../server/route.ts';
import { decodeText } from './decode-text.ts';
import { keepLineEnds } from '../../corpus/keep-line-ends.ts';
import { writeWhole } from '../../corpus/write-whole.ts';

/** A text file of the content as the page has it: its lines end in `\n` there, whatever they do on disk. */
export interface LoadedText {
  text: string;
  /** Digest of its bytes, which a save must name. */
  digest: string;
}

/** What became of a save: done, or the file is another by now and both are to be put together. */
export type Saved = { outcome: 'saved'; digest: string } | ({ outcome: 'conflict' } & LoadedText);

/** Loads a text file; one that is no UTF-8 is not opened, so that no save can damage it. */
export function loadText(file: string): LoadedText {
  if (!existsSync(file)) throw new DeskError('这个文件已经不在了，可能被移走或改了名。', 404);
  const bytes = readFileSync(file);
  return { text: decodeText(bytes).replaceAll('\r\n', '\n'), digest: digestOf(bytes) };
}

/** Saves a text over the file it was loaded from; a file that was changed by others meanwhile is never overwritten. */
export function saveText(file: string, { text, digest }: LoadedText): Saved {
  if (!text.isWellFormed())
    throw new DeskError('文字里有半个字符，存下去会丢字，没有保存。请撤销上一步再存。');
  const bytes = existsSync(file) ? readFileSync(file) : new Uint8Array();
  const found = digestOf(bytes);
  if (found !== digest) {
    const theirs = loadText(file);
    // Pressed twice, or an answer that was lost on its way: the disk holds this very text already.
    return theirs.text === text
      ? { outcome: 'saved', digest: theirs.digest }
      : { outcome: 'conflict', ...theirs };
  }
  const whole = Buffer.from(keepLineEnds(decodeText(bytes), text));
  const wanted = digestOf(whole);
  if (wanted !== found) writeWhole(file, whole);
  return { outcome: 'saved', digest: wanted };
}
