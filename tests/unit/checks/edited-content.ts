import { join } from 'node:path';
import { isError, type Finding } from '../../../src/findings/catalogue.ts';
import { listFindings } from '../../../src/checks/check-content.ts';
import { applyExceptions } from '../../../src/checks/exceptions.ts';
import { judgeIssue } from '../../../src/checks/judge-issue.ts';
import { readContent, type ContentFile } from '../../../src/corpus/files.ts';
import { keepNothing } from '../../../src/corpus/kept.ts';
import { isPicture } from '../../../src/corpus/source-files.ts';
import { measurePicture } from '../../../src/pictures/clean-picture.ts';
import { readWhole } from '../../../src/corpus/read.ts';

/** Small sound content: a journal issue of three articles cut out of a real one, with its authority files. */
export const SOUND = join(import.meta.dirname, '../../fixtures/checks/sound');

/** An invented archive of a bulletin of three articles and a notice. */
export const SECOND = join(import.meta.dirname, '../../fixtures/second-archive');

/** What lies in `public/` beside the sound content. */
export const PUBLIC_PICTURES = new Map([
  [
    'photos/hui.jpg',
    { path: 'public/photos/hui.jpg', stamp: '', head: { format: 'jpeg', width: 4, height: 3 } as const },
  ],
]);

/** A change to the sound content: the new text of a file, made from the old one where there was one. */
export type Edit = string | Uint8Array | null | ((text: string) => string);

/** `issues/…` paths below content/; a short name stands for a file of the one issue, but for the site's own. */
function pathOf(name: string): string {
  if (name === 'site.yaml') return 'content/site.yaml';
  return name.includes('/') ? `content/${name}` : `content/issues/gongyun/2017-no9/${name}`;
}

/** Everything the checks and the ledger say of the sound content after some edits. */
export function checkEdited(edits: Record<string, Edit>): Finding[] {
  return judgeEdited(edits).findings;
}

/** The same with the ledger's account of every issue that can be accounted. */
export function judgeEdited(edits: Record<string, Edit>, project = SOUND) {
  const { whole } = readWhole(applyEdits(edits, project), PUBLIC_PICTURES);
  const judged = whole.folders.map((folder) => [folder, judgeIssue(folder, whole, keepNothing)] as const);
  const ledgers = judged.flatMap(([, { ledger }]) => ledger ?? []);
  const { findings } = applyExceptions(whole, [
    ...listFindings(whole, judged, '2026-11-28'),
    ...ledgers.flatMap((ledger) => ledger.findings),
  ]);
  return { findings, ledgers };
}

/** The same in one line each, the issue's folder left out: `01.mdx:3 column-unknown …`. */
export function inLines(issues: readonly Finding[]): string[] {
  return issues.map(
    (issue) =>
      `${issue.file.replace(pathOf(''), '').replace('content/', '')}:${issue.line} ${issue.code} ${issue.message}`,
  );
}

/** Only what stops the build. */
export function errorsOf(issues: readonly Finding[]): Finding[] {
  return issues.filter(isError);
}

function applyEdits(edits: Record<string, Edit>, project: string): ContentFile[] {
  const files = new Map(readContent(project).map(({ path, bytes }) => [path, bytes]));
  for (const [name, edit] of Object.entries(edits)) {
    const path = pathOf(name);
    const old = files.get(path);
    if (edit === null) files.delete(path);
    else if (edit instanceof Uint8Array) files.set(path, edit);
    else if (typeof edit === 'string') files.set(path, new TextEncoder().encode(edit));
    else {
      if (!old) throw new Error(`no such file in the fixture: ${path}`);
      const before = new TextDecoder().decode(old);
      const after = edit(before);
      if (after === before) throw new Error(`the edit of ${path} changes nothing`);
      files.set(path, new TextEncoder().encode(after));
    }
  }
  return [...files]
    .map(([path, bytes]) =>
      isPicture(path)
        ? { path, bytes, picture: { head: measurePicture(bytes), stamp: '' } }
        : { path, bytes },
    )
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
