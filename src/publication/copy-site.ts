import { cpSync, existsSync, mkdtempSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { beginOutput, outputFolders, putInPlace, type OutputFolders } from '../build/output.ts';
import { diskFault } from '../corpus/disk-fault.ts';
import { OPERATOR_FILES } from '../fixity/manifest.ts';

/**
 * Why a folder cannot take the site, in Chinese; undefined where it can. What has no file of the name `mark` is no site, and is
 * never replaced.
 */
export function refuseTarget(
  project: string,
  target: string,
  mark = 'data/articles.json',
): string | undefined {
  const folder = resolve(target);
  if (dirname(folder) === folder)
    return `“${folder}”是整个磁盘，请写它下面的一个文件夹，例如 ${join(folder, 'wenxianku')}。`;
  if (isWithin(folder, project) || isWithin(project, folder))
    return `“${folder}”与项目文件夹重叠，请另选一个文件夹。`;
  if (!existsSync(dirname(folder)))
    return `找不到“${dirname(folder)}”：共享文件夹或 U 盘没有连上，或路径写错了。`;
  const closed = refuseWriting(dirname(folder));
  if (closed !== undefined || !existsSync(folder)) return closed;
  if (!statSync(folder).isDirectory()) return `“${folder}”是一个文件，请写文件夹。`;
  const isOurs = readdirSync(folder).length === 0 || existsSync(join(folder, mark));
  return isOurs ? undefined : `“${folder}”里有别的东西，网站会把它们换掉。请另选一个空文件夹或新文件夹。`;
}

/**
 * Tried before anything is made, for no right that is asked for tells all: on a disk that is read-only a folder that cannot be
 * made looks like one that is not found, and where none can be made at all, to make one with those above it never ends.
 */
function refuseWriting(folder: string): string | undefined {
  try {
    rmdirSync(mkdtempSync(join(folder, '.try-')));
    return undefined;
  } catch (error) {
    // Named by the folder that was given, and not by what was tried in it.
    const fault = diskFault(error instanceof Error ? Object.assign(error, { path: folder }) : error);
    if (!fault) throw error;
    return `${fault.cause}，写不进去。${fault.cure}；U 盘上有写保护开关的，请拨开。`;
  }
}

/**
 * Copies the built site to a folder: first beside it, then in its place by two renames, so that readers never meet half a
 * site. The operator's own settings stay. What a copy that was killed has left is finished or taken away first.
 * @throws where the disk is full or the folder in use; the old site then stands.
 */
export function copySite(built: string, target: string): void {
  const folders = outputFolders(resolve(target));
  beginOutput(folders);
  try {
    // A file that has not changed keeps its time, and with it what a server tells browsers that ask for changes only.
    cpSync(built, folders.next, { recursive: true, preserveTimestamps: true });
    for (const name of OPERATOR_FILES) keepFile(name, folders);
  } catch (error) {
    rmSync(folders.next, { recursive: true, force: true });
    throw error;
  }
  putInPlace(folders);
  rmSync(folders.spare, { recursive: true, force: true });
}

function keepFile(name: string, { out, next }: OutputFolders): void {
  if (existsSync(join(out, name))) cpSync(join(out, name), join(next, name), { preserveTimestamps: true });
}

/** True for a folder itself and for what lies below it. */
export function isWithin(folder: string, parent: string): boolean {
  const way = relative(resolve(parent), folder);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || resolve(parent, way) === way);
}
