import { lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { lookAtPicture, type PictureFacts, type PictureFile } from './picture-files.ts';
import { isOriginal, isPicture } from './source-files.ts';

/** A file of content/ as it lies on disk. */
export interface ContentFile {
  /** Path below the project with forward slashes: `content/issues/…/03.mdx`. */
  path: string;
  /** None of a picture, of which only the head is looked at. */
  bytes: Uint8Array;
  /** Of a picture. */
  picture?: PictureFacts;
}

/** Reads every file of `content/` below a project folder, in order of path; originals are left unread. */
export function readContent(
  projectFolder: string,
  entries: readonly FolderEntry[] = listContent(projectFolder),
): ContentFile[] {
  return entries
    .filter((entry) => entry.isFile() && isContent(entry.path))
    .map(({ path }) => path)
    .map((path) => readFile(projectFolder, path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The same files after one of them was changed, came in or was taken away: that one alone is read. */
export function rereadContent(
  projectFolder: string,
  files: readonly ContentFile[],
  path: string,
): ContentFile[] {
  const others = files.filter((file) => file.path !== path);
  if (!isContent(path) || !lstatSync(join(projectFolder, path), { throwIfNoEntry: false })?.isFile())
    return others;
  return [...others, readFile(projectFolder, path)].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function readFile(projectFolder: string, path: string): ContentFile {
  return isPicture(path)
    ? { path, bytes: NOTHING, picture: lookAtPicture(projectFolder, path) }
    : { path, bytes: readFileSync(join(projectFolder, path)) };
}

const NOTHING = new Uint8Array();

/** The pictures of `public/` by their path in it: `photos/a.jpg`. */
export function readPublicPictures(projectFolder: string): Map<string, PictureFile> {
  return new Map(
    [...listBelow(join(projectFolder, 'public'), '')]
      .filter((entry) => entry.isFile() && /\.(?:jpe?g|png|gif|webp)$/iu.test(entry.path))
      .map((entry) => {
        const path = `public/${entry.path}`;
        return [entry.path, { path, ...lookAtPicture(projectFolder, path) }];
      }),
  );
}

/** True for what is read of `content/`: no original, and nothing that an office program leaves beside files. */
export function isContent(path: string): boolean {
  return !path.split('/').some(isHidden) && !isOriginal(path);
}

/** True for what office programs and desktops leave beside files: `~$稿.docx`, `Thumbs.db`, `.DS_Store`. */
export function isHidden(name: string): boolean {
  return /^(?:\.|~\$)|^(?:Thumbs\.db|desktop\.ini)$/iu.test(name);
}

/** What lies in a folder: a file, a link, or what a disk can hold besides; folders themselves are left out. */
export interface FolderEntry extends Pick<Dirent, 'isFile' | 'isSymbolicLink'> {
  /** With forward slashes: `content/issues/…/03.mdx`. */
  path: string;
}

/** Everything that lies in `content/`, read or not. Links are named and never followed: what they lead to is not ours. */
export function listContent(projectFolder: string): FolderEntry[] {
  return [...listBelow(join(projectFolder, 'content'), 'content/')];
}

function* listBelow(folder: string, prefix: string): Generator<FolderEntry> {
  for (const entry of listEntries(folder)) {
    const path = `${prefix}${entry.name}`;
    if (entry.isDirectory()) yield* listBelow(join(folder, entry.name), `${path}/`);
    else yield { path, isFile: () => entry.isFile(), isSymbolicLink: () => entry.isSymbolicLink() };
  }
}

/** What a folder holds; nothing where there is no such folder. */
function listEntries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
