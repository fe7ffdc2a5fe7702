import { BOOK_FOLDER } from '../corpus/book.ts';
import { diskFault } from '../corpus/disk-fault.ts';
import type { Publication } from '../schema/published.ts';
import type { Changes } from './compare.ts';
import { copyOf, keepCopy } from './copies.ts';
import { printBack, printChanges, summarizeBack, summarizeChanges } from './print-changes.ts';
import { openRepository } from './repository.ts';

/** What is to be recorded of a publication whose site stands and whose book is written. */
export interface Recorded {
  publications: readonly Publication[];
  changes: Changes;
  /** Whose name a commit bears where git knows none. */
  author: string | undefined;
}

/** Keeps the state of a publication: a commit where the project is a repository, else a numbered copy. */
export function recordPublication(
  { project, commit }: { project: string; commit: boolean },
  say: (words: string) => void,
  { publications, changes, author = '文献库' }: Recorded,
): boolean {
  const number = publications.at(-1)?.number ?? 0;
  if (!commit) {
    say(`第 ${number} 次发布完成（照 --no-commit，没有提交，也没有留副本）。`);
    return true;
  }
  const repository = openRepository(project);
  if (!repository) {
    try {
      keepCopy(project, number);
    } catch (error) {
      const fault = diskFault(error);
      if (!fault) throw error;
      say(`网站和公布簿已经换好，副本没有留成：${fault.cause}。${fault.cure}，再运行一次 npm run publish。`);
      return false;
    }
    say(`第 ${number} 次发布完成，副本在 ${copyOf(project, number)}。`);
    return true;
  }
  if (!repository.isDirty()) {
    say(`第 ${number} 次发布完成，没有要提交的。`);
    return true;
  }
  const message = `${messageHead(number)}${summarizeChanges(changes)}\n\n${printChanges(changes)}`;
  const { problem, note } = repository.commit(message, author);
  if (problem !== undefined)
    say(`网站和公布簿已经换好，git 提交没有成功：${problem}\n改好以后再运行一次 npm run publish。`);
  else say(`第 ${number} 次发布完成，已提交。`);
  if (note !== undefined) say(note);
  return problem === undefined;
}

/** Keeps the book of a publication that went back: what lies in the content is work for the next one, and no part of it. */
export function recordBack(
  { project, commit }: { project: string; commit: boolean },
  say: (words: string) => void,
  { publications, changes, author = '文献库', backTo }: Recorded & { backTo: number },
): boolean {
  const number = publications.at(-1)?.number ?? 0;
  const repository = commit ? openRepository(project) : undefined;
  if (repository?.isDirty(BOOK)) {
    const message = `${messageHead(number)}退回到第 ${backTo} 次发布，${summarizeBack(changes)}\n\n${printBack(changes)}`;
    const { problem, note } = repository.commit(message, author, BOOK);
    if (problem !== undefined)
      say(`网站和公布簿已经换好，git 提交没有成功：${problem}\n改好以后再运行一次。`);
    if (note !== undefined) say(note);
    if (problem !== undefined) return false;
  }
  say(`网站已退回到第 ${backTo} 次发布，记作第 ${number} 次发布。content 里的文件没有动，改好以后照常发布。`);
  return true;
}

const BOOK = `content/${BOOK_FOLDER}`;

/** By these words the commit of a publication is found again. */
function messageHead(number: number): string {
  return `第 ${number} 次发布：`;
}

/** The number of the publication a commit is of; undefined where it is none. */
export function numberOfMessage(subject: string): number | undefined {
  const [, number] = /^第 (\d+) 次发布：/u.exec(subject) ?? [];
  return number === undefined ? undefined : Number(number);
}
