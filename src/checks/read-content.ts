import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A file of content/ as it lies on disk. */
export interface ContentFile {
  /** Path below the project with forward slashes: `content/issues/…/03.mdx`. */
  path: string;
  bytes: Uint8Array;
}

/** Reads every file of `content/` below a project folder, in order of path. */
export async function readContent(projectFolder: string): Promise<ContentFile[]> {
  const base = join(projectFolder, 'content');
  const entries = await readdir(base, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !relative(base, path).split(sep).some(isHidden));
  const files = await Promise.all(
    paths.map(async (path) => ({
      path: relative(projectFolder, path).split(sep).join('/'),
      bytes: new Uint8Array(await readFile(path)),
    })),
  );
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Names of the pictures and other files of `public/`, as pages name them: `photos/a.jpg`. */
export async function readPublicNames(projectFolder: string): Promise<Set<string>> {
  const base = join(projectFolder, 'public');
  const entries = await readdir(base, { recursive: true, withFileTypes: true }).catch(() => []);
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(base, join(entry.parentPath, entry.name)).split(sep).join('/')),
  );
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || name === 'Thumbs.db' || name === 'desktop.ini';
}
