import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../corpus/digest.ts';
import type { IssueFolder } from '../../corpus/model.ts';

/** Paths of an issue whose bytes are others than those that were read: edited, new, or gone. */
export function listStale(project: string, folder: IssueFolder): string[] {
  const read = new Map(
    [folder.issue, folder.corrections, folder.paragraphs, folder.review, ...folder.articles].flatMap(
      (entry) => (entry ? [[entry.file, entry.digest] as const] : []),
    ),
  );
  const names = existsSync(join(project, folder.folder)) ? readdirSync(join(project, folder.folder)) : [];
  const found = names
    .filter((name) => /^[^.].*\.(?:mdx|yaml)$/u.test(name))
    .map((name) => `${folder.folder}/${name}`);
  return [
    ...found.filter((path) => digestOf(readFileSync(join(project, path))) !== read.get(path)),
    ...[...read.keys()].filter((path) => !found.includes(path)),
  ];
}

/** Files of issues that were put there since the content was read. */
export function listNewIssues(project: string, known: readonly IssueFolder[]): string[] {
  const ids = new Set(known.map(({ id }) => id));
  const root = join(project, 'content', 'issues');
  return listFolders(root).flatMap((series) =>
    listFolders(join(root, series))
      .filter((issue) => !ids.has(`${series}/${issue}`))
      .flatMap((issue) =>
        readdirSync(join(root, series, issue)).map((name) => `content/issues/${series}/${issue}/${name}`),
      ),
  );
}

function listFolders(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name);
}
