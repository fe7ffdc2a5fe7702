import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { diskFault } from '../corpus/disk-fault.ts';
import { copyDigested, digestAt, listFiles, writeThrough, type ListedFile } from './backup-files.ts';
import { refuseBackup } from './refuse-backup.ts';

/** What is backed up, and where to. */
export interface BackupOptions {
  project: string;
  /** Where originals are kept apart from the content, if they are. */
  originals: string | undefined;
  folder: string;
  /** ISO date of the day. */
  today: string;
  onProgress?: (done: number, of: number) => void;
  signal?: AbortSignal;
}

/** A backup that stands and was read again. */
export interface BackupDone {
  folder: string;
  content: number;
  originals: number;
  bytes: number;
  /** What a person should know all the same. */
  notes: string[];
}

/** A backup that cannot be made, in words for the editor. Older ones stand as they were. */
export class BackupError extends Error {}

/**
 * Writes content and originals into a new folder that bears the day, reads every file again from there, and only then
 * gives the folder its name.
 */
export async function writeBackup(options: BackupOptions): Promise<BackupDone> {
  const refusal = refuseBackup(options.project, options.folder);
  if (refusal !== undefined) throw new BackupError(refusal);
  try {
    return await writeInto(resolve(options.folder), options);
  } catch (error) {
    throw error instanceof BackupError ? error : (tellFault(error) ?? error);
  }
}

/** The list of what a backup holds, in the form that `sha256sum -c` reads. */
export const BACKUP_LIST = '清单.txt';

async function writeInto(parent: string, options: BackupOptions): Promise<BackupDone> {
  const { project, originals, today, onProgress = () => undefined, signal } = options;
  const notes: string[] = [];
  const content = listFiles(join(project, 'content'), 'content', notes);
  const apart = originals === undefined ? undefined : resolve(project, originals);
  const kept = apart === undefined ? [] : listOriginals(apart, notes);
  const files = [...content, ...kept];
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  refuseSize(parent, bytes);
  mkdirSync(parent, { recursive: true });
  const name = freeName(parent, `备份-${today}`);
  const partial = join(parent, `${name}.partial`);
  try {
    const digests = new Map<string, string>();
    let done = 0;
    const step = () => {
      if (signal?.aborted) throw new BackupError('已取消，没有留下备份。');
      onProgress((done += 1), files.length * 2);
    };
    for (const { from, path } of files) {
      digests.set(path, await copyDigested(from, join(partial, path)));
      step();
    }
    for (const [path, digest] of digests) {
      if ((await digestAt(join(partial, path))) !== digest)
        throw new BackupError(`“${path}”写下去与原来不同，这块盘可能坏了，备份没有留下。请换一块盘再备份。`);
      step();
    }
    const list = [...digests].map(([path, digest]) => `${digest}  ${path}\n`).join('');
    await writeThrough(join(partial, BACKUP_LIST), Buffer.from(list));
    renameSync(partial, join(parent, name));
  } catch (error) {
    takeAway(partial);
    throw error;
  }
  if (isSameDisk(project, parent))
    notes.push('这个文件夹与文献库在同一块盘上：盘坏了，两份会一起丢。最好再往 U 盘或别的电脑备份一次。');
  return {
    folder: join(parent, name),
    content: content.length,
    originals: kept.length,
    bytes,
    notes,
  };
}

function listOriginals(folder: string, notes: string[]): ListedFile[] {
  if (existsSync(folder)) return listFiles(folder, 'originals', notes);
  notes.push(`原件文件夹“${folder}”没有连上，这一次没有备份原件。`);
  return [];
}

/** What a disk needs beside the bytes: names, and half a block for each file. */
const SPARE = 1.05;

function refuseSize(parent: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(existsSync(parent) ? parent : dirname(parent));
  const free = bavail * bsize;
  if (free < bytes * SPARE)
    throw new BackupError(
      `装不下：要 ${megabytes(bytes * SPARE)}，只剩 ${megabytes(free)}。请腾出空间或换一块盘；以前的备份没有动。`,
    );
}

/** A name that no backup has, whole or cut short: the second one of a day bears a number. */
function freeName(parent: string, name: string): string {
  const names = new Set(readdirSync(parent).map((other) => other.replace(/\.partial$/u, '')));
  if (!names.has(name)) return name;
  for (let number = 2; ; number += 1) if (!names.has(`${name}-${number}`)) return `${name}-${number}`;
}

function takeAway(partial: string): void {
  try {
    rmSync(partial, { recursive: true, force: true });
  } catch {
    // The stick is gone; the next backup takes another name.
  }
}

function tellFault(error: unknown): BackupError | undefined {
  const fault = diskFault(error);
  if (fault) return new BackupError(`${fault.cause}，备份没有写成，以前的备份没有动。${fault.cure}。`);
  const isDisk =
    error instanceof Error && 'code' in error && /^(?:EIO|ENXIO|ENODEV|UNKNOWN)$/u.test(String(error.code));
  return isDisk
    ? new BackupError('写到一半断了：U 盘拔掉了，或者盘坏了。备份没有写成，以前的备份没有动。')
    : undefined;
}

function isSameDisk(project: string, folder: string): boolean {
  return statSync(project).dev === statSync(folder).dev;
}

function megabytes(bytes: number): string {
  return bytes < 1024 ** 2 ? `${Math.ceil(bytes / 1024)} KB` : `${Math.ceil(bytes / 1024 ** 2)} MB`;
}
