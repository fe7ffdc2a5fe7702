import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FileRename } from '../corpus/write-together.ts';
import { MoveRefused } from './move-refused.ts';
import type { Move } from './rewrite-content.ts';

/** Originals kept in a folder apart lie below the names of series and issue, and move with them. */
export function moveOriginals(folder: string | undefined, { from, to }: Move): FileRename[] {
  if (folder === undefined || !['series', 'issue'].includes(from.kind)) return [];
  const [old, now] = [join(folder, from.item), join(folder, to.item)];
  if (!existsSync(old)) return [];
  if (existsSync(now)) throw new MoveRefused(`原件文件夹里已经有 ${now}，不能盖掉。`);
  return [{ from: old, to: now }];
}
