import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus } from '../../corpus/corpus.ts';
import { isContent } from '../../corpus/files.ts';
import type { IssueFolder } from '../../corpus/model.ts';
import { isPicture } from '../../corpus/source-files.ts';

/** Paths of an issue whose bytes are others than those that were read: edited, new, or gone. */
export function listStale({ project, files }: Corpus, { folder }: Pick<IssueFolder, 'folder'>): string[] {
  const read = new Map(
    files.filter(({ path }) => path.startsWith(`${folder}/`)).map(({ path, bytes }) => [path, bytes]),
  );
  const found = listContent(project, folder);
  return [
    ...found.filter((path) => differs(project, path, read.get(path))),
    ...[...read.keys()].filter((path) => !found.includes(path)),
  ];
}

/** True where a file is another than the one that was read: edited, new, or gone. */
export function isStale(corpus: Corpus, path: string): boolean {
  const read = corpus.fileOf(path)?.bytes;
  return existsSync(join(corpus.project, path)) ? differs(corpus.project, path, read) : read !== undefined;
}

function differs(project: string, path: string, read: Uint8Array | undefined): boolean {
  return !read || (!isPicture(path) && !readFileSync(join(project, path)).equals(read));
}

/** Files of issues that were put there since the content was read. */
export function listNewIssues(corpus: Corpus): string[] {
  const { project, whole } = corpus;
  const known = new Set(whole.folders.map(({ id }) => id));
  return listFolders(project, 'content/issues')
    .flatMap((series) => listFolders(project, series))
    .filter((folder) => !known.has(folder.slice('content/issues/'.length)))
    .flatMap((folder) => listContent(project, folder))
    .filter((path) => !corpus.fileOf(path));
}

function listContent(project: string, folder: string): string[] {
  return list(project, folder)
    .filter((entry) => entry.isFile())
    .map(({ name }) => `${folder}/${name}`)
    .filter(isContent);
}

function listFolders(project: string, folder: string): string[] {
  return list(project, folder)
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => `${folder}/${name}`);
}

function list(project: string, folder: string) {
  const path = join(project, folder);
  return existsSync(path) ? readdirSync(path, { withFileTypes: true }) : [];
}
