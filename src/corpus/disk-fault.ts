/** What hinders a disk, and what an office can do about it, both without a full stop: each command says what of its own work stands. */
export interface DiskFault {
  /** `磁盘满了`, `没有权限读写“/srv/www”`. */
  cause: string;
  /** `请腾出空间`. */
  cure: string;
  /** The file or folder the disk was asked for, where it is known. */
  path: string | undefined;
}

/** Tells an error of the disk that an office can mend; undefined for every other. */
export function diskFault(error: unknown): DiskFault | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : undefined;
  const known = FAULTS[error.code];
  return known && { cause: known.cause(path === undefined ? '' : `“${path}”`), cure: known.cure, path };
}

const FAULTS: Readonly<Record<string, { cause: (path: string) => string; cure: string }>> = {
  ENOENT: {
    cause: (path) => `找不到${path}`,
    cure: '请核对路径；文件名里有空格的，要用引号括起来',
  },
  ENOSPC: { cause: () => '磁盘满了', cure: '请腾出空间' },
  EDQUOT: { cause: () => '磁盘配额用完了', cure: '请腾出空间' },
  EACCES: {
    cause: (path) => `没有权限读写${path}`,
    cure: '请换一个有权限的账号，或请管理员开放这个文件夹',
  },
  EPERM: {
    cause: (path) => `系统不许改动${path}`,
    cure: '请看文件是否正在别的程序里打开，或请管理员开放这个文件夹',
  },
  EROFS: { cause: (path) => `${path}所在的磁盘是只读的`, cure: '请把文献库复制到可以写的磁盘' },
  EBUSY: { cause: (path) => `${path}正被别的程序占用`, cure: '请关闭 Word、WPS 里打开的文件' },
  ENAMETOOLONG: { cause: () => '文件名太长，系统写不下', cure: '请把文件改短名字' },
  ENOTDIR: { cause: (path) => `${path}不是文件夹`, cure: '请核对路径' },
};
