import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { undoUnfinished } from '../corpus/write-together.ts';

/** Where a move keeps what its files were until it is done, below the project. */
export const MOVE_JOURNAL = '.cache/move.json';

/** True where a move is under way, or was cut short. */
export function isMoveUnfinished(project: string): boolean {
  return existsSync(join(project, MOVE_JOURNAL));
}

/** Puts everything back that a move which was cut short had changed. */
export function undoMove(project: string, say: (words: string) => void): void {
  if (!isMoveUnfinished(project)) return;
  undoUnfinished(project, join(project, MOVE_JOURNAL));
  say('上一次移动网址没有做完（npm run move），已经恢复原样。');
}
