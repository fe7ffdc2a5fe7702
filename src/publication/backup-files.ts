import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** A file to be backed up: where it lies, and its path in the backup. */
export interface ListedFile {
  from: string;
  path: string;
  size: number;
}

/** Lists the files below a folder under a name of the backup; links, which lead elsewhere, are said and left. */
export function listFiles(folder: string, name: string, notes: string[]): ListedFile[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const links = entries.filter((entry) => entry.isSymbolicLink()).length;
  if (links > 0) notes.push(`${name} 里有 ${links} 个链接，没有备份。`);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((from) => ({
      from,
      path: `${name}/${relative(folder, from).split(sep).join('/')}`,
      size: statSync(from).size,
    }));
}

/** Copies a file and gives the digest of what was read. */
export async function copyDigested(from: string, to: string): Promise<string> {
  const bytes = await readFile(from);
  await mkdir(dirname(to), { recursive: true });
  await writeThrough(to, bytes);
  return digestOfBytes(bytes);
}

/** Writes a file down to the disk: a stick is pulled out as soon as all is said to be done. */
export async function writeThrough(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Digest of a file as the disk gives it. */
export async function digestAt(file: string): Promise<string> {
  return digestOfBytes(await readFile(file));
}

function digestOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
