import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { PackedFile } from './list-files.ts';

/** Writes files into a ZIP below one folder of a name; a full disk or a stopped run leaves none that is half made. */
export async function writeZip(target: string, folder: string, files: readonly PackedFile[]): Promise<void> {
  const zip = new ZipFile();
  for (const { from, to, isProgram } of files)
    zip.addFile(from, `${folder}/${to}`, { mode: isProgram ? 0o100755 : 0o100644 });
  zip.end();
  const content = Readable.from(zip.outputStream);
  // A file that cannot be read is told by the ZIP and not by its stream, which would wait for it for good.
  zip.on('error', (error: Error) => content.destroy(error));
  const partial = `${target}.partial`;
  try {
    await pipeline(content, createWriteStream(partial));
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}
