import { UnreadableSourceError } from './read/decode.ts';

/** An import that cannot go on, told in words an editor can act on. */
export class RefusalError extends Error {}

/** A command that was typed wrongly. */
export class UsageError extends Error {}

/** What to tell of an error that an office can mend; undefined for a fault of the program. */
export function describeError(error: unknown): string | undefined {
  if (error instanceof RefusalError || error instanceof UsageError || error instanceof UnreadableSourceError)
    return error.message;
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const path = 'path' in error && typeof error.path === 'string' ? `“${error.path}”` : '';
  return DISK[error.code]?.(path);
}

const DISK: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `找不到${path}。请核对路径；文件名里有空格的，要用引号括起来。`,
  ENOSPC: () => '磁盘满了，没有写下任何草稿。请腾出空间再导入。',
  EDQUOT: () => '磁盘配额用完了，没有写下任何草稿。请腾出空间再导入。',
  EACCES: (path) => `没有权限读写${path}。请换一个有权限的账号，或请管理员开放这个文件夹。`,
  EPERM: (path) => `系统不许改动${path}。请看文件是否正在别的程序里打开，或请管理员开放这个文件夹。`,
  EROFS: (path) => `${path}所在的磁盘是只读的，没有写下任何草稿。请把文献库复制到可以写的磁盘再导入。`,
  EBUSY: (path) => `${path}正被别的程序占用。请关闭 Word、WPS 里打开的文件再导入。`,
  ENAMETOOLONG: () => '文件名太长，系统写不下。请把文件改短名字再导入。',
  ENOTDIR: (path) => `${path}不是文件夹。请核对路径。`,
};
