import { existsSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Publication } from '../schema/published.ts';
import { copyOf } from './copies.ts';
import { numberOfMessage } from './record.ts';
import { openRepository } from './repository.ts';
import { contentState } from '../corpus/content-state.ts';

/** The content a publication was made from, as it was kept. */
export interface StoredState {
  /** Puts `content/` as it was into a folder; gives why it cannot be trusted, in Chinese. */
  putInto(folder: string): string | undefined;
}

/** Finds what was kept of each publication: its commit, else its numbered copy. One that went back has its elder's. */
export function findStates(project: string, publications: readonly Publication[]): Map<number, StoredState> {
  const repository = openRepository(project);
  const commits = new Map<number, string>();
  for (const { commit, subject } of repository?.log(BOOK) ?? []) {
    const number = numberOfMessage(subject);
    if (number !== undefined && !commits.has(number)) commits.set(number, commit);
  }
  const found = new Map<number, StoredState>();
  for (const { number } of publications) {
    const origin = originOf(publications, number);
    const commit = origin && commits.get(origin.number);
    const copy = origin && copyOf(project, origin.number);
    if (origin && commit !== undefined && isOwn(repository?.show(commit, BOOK), origin))
      found.set(number, { putInto: (folder) => repository?.extract(commit, folder) });
    else if (origin && copy !== undefined && existsSync(join(copy, 'content')))
      found.set(number, { putInto: (folder) => putCopy(copy, origin, folder) });
  }
  return found;
}

/** The publication whose content another one shows: its own, or that of the one it went back to. */
export function originOf(publications: readonly Publication[], number: number): Publication | undefined {
  const found = publications.find((one) => one.number === number);
  // Only what was before can have been gone back to, so that this ends.
  return found?.backTo !== undefined && found.backTo < number ? originOf(publications, found.backTo) : found;
}

const BOOK = 'content/published/index.yaml';

/** True where the book of a commit names that very publication: numbers alone may be those of another branch. */
function isOwn(book: string | undefined, { number, state }: Publication): boolean {
  const rows = book?.split('\n') ?? [];
  return rows.some((row) => row.includes(`number: ${number},`) && row.includes(`state: ${state}`));
}

function putCopy(copy: string, { state }: Publication, folder: string): string | undefined {
  cpSync(join(copy, 'content'), join(folder, 'content'), { recursive: true });
  return contentState(folder) === state ? undefined : `副本 ${copy} 被改过或不完整`;
}
