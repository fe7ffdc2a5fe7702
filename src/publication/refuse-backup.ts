import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { isWithin } from './copy-site.ts';

/** Why a folder cannot take a backup, in Chinese; undefined where it can. */
export function refuseBackup(project: string, folder: string): string | undefined {
  if (folder.trim() === '') return '还没有写备份到哪个文件夹。';
  if (!isAbsolute(folder)) return '请写完整的路径，例如 D:\\文献库备份 或 /media/usb/文献库备份。';
  const wanted = resolve(folder);
  if (isWithin(wanted, project)) return `“${wanted}”在文献库自己的文件夹里，不能算备份，请另选一个。`;
  if (existsSync(wanted))
    return statSync(wanted).isDirectory() ? undefined : `“${wanted}”是一个文件，请写文件夹。`;
  if (!existsSync(dirname(wanted)))
    return `找不到“${dirname(wanted)}”：共享文件夹或 U 盘没有连上，或路径写错了。`;
  return undefined;
}
