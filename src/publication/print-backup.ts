import type { BackupDone } from './backup.ts';

/** What a backup holds and where, in Chinese. */
export function printBackup({ folder, content, originals, bytes, notes }: BackupDone): string {
  const apart = originals > 0 ? `，原件 ${originals} 个` : '';
  const size = bytes < 1024 ** 2 ? `${Math.ceil(bytes / 1024)} KB` : `${Math.ceil(bytes / 1024 ** 2)} MB`;
  return [
    `备份好了：${folder}`,
    `content ${content} 个文件${apart}，共 ${size}，已逐个读回，与原来一字节不差。`,
    ...notes,
    '',
  ].join('\n');
}
