import { join } from 'node:path';
import { holdBuild } from '../build/lock.ts';
import { isMoveUnfinished, undoMove } from './unfinished-move.ts';
import { finishBook } from './write-book.ts';

/**
 * Does what changes the book while no other command does; a second one waits, having said so. What one that was cut short
 * has made ready is put in place first, and a move that was cut short is undone.
 */
export async function publishAlone<Done>(
  project: string,
  say: (words: string) => void,
  work: () => Done | Promise<Done>,
): Promise<Done> {
  const letGo = await holdBuild(join(project, '.cache/publish.lock'), say, WAIT);
  try {
    finishBook(project);
    undoMove(project, say);
    return await work();
  } finally {
    letGo();
  }
}

/** Undoes a move that was cut short, before a command reads the content; one that is under way is waited for. */
export async function settleMove(project: string, say: (words: string) => void): Promise<void> {
  if (isMoveUnfinished(project)) await publishAlone(project, say, () => undefined);
}

const WAIT = '另一次发布正在进行，等它结束后接着做……';
