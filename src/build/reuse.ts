import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../corpus/digest.ts';
import type { Kept } from '../corpus/kept.ts';
import { takeOver, type OutputFolders } from './output.ts';

/** A page or file to be made: its address, and the digest of everything it shows, where its route gives one. */
export interface PlannedPath {
  pathname: string;
  route: { type: string };
  cacheKey?: string | undefined;
}

/** What is known of the files of the last build in a folder. */
interface BuildRecord {
  /** Digest of what every page shares: code, settings, names of style sheets and scripts. */
  common: string;
  /** By path below the site: digest of what it shows, size and time of the file as it was written. */
  files: Record<string, [key: string, size: number, time: number]>;
}

/** Decides which files of the last build still hold, and remembers those of this one. */
export interface Reuse {
  /** Takes over every file whose digest is as before; gives the paths that are to be made. */
  takeOver<Path extends PlannedPath>(paths: readonly Path[]): Path[];
  /** Remembers the files of this build, once they are written and stand in their place. */
  remember(): void;
}

/**
 * Opens the record of a folder's last build. A file is taken over only where the digest of all it shows, the common
 * digest and the file itself (size and time) are as they were recorded: nothing stale and nothing edited survives.
 */
export function openReuse(folders: OutputFolders, settings: string, kept: Kept): Reuse {
  const name = `output/${digestOf(folders.out)}`;
  const planned = new Map<string, string>();
  let common = '';
  return {
    takeOver(paths) {
      common = digestOf(settings, listAssets(folders.next).join('\n'));
      const last = kept.read(name) as BuildRecord | undefined;
      const known = last?.common === common ? last.files : {};
      return paths.filter((path) => {
        if (path.cacheKey === undefined) return true;
        const file = fileOf(path);
        planned.set(file, path.cacheKey);
        const before = known[file];
        if (before?.[0] !== path.cacheKey || !isAsWritten(join(folders.out, file), before)) return true;
        takeOver(join(folders.out, file), join(folders.next, file));
        return false;
      });
    },
    remember() {
      const files: BuildRecord['files'] = {};
      for (const [file, key] of planned) {
        const { size, mtimeMs } = statSync(join(folders.out, file));
        files[file] = [key, size, mtimeMs];
      }
      kept.write(name, { common, files } satisfies BuildRecord);
    },
  };
}

/** `/a/b` → `a/b/index.html`; a file keeps its name: `/a/text.txt` → `a/text.txt`. */
function fileOf({ pathname, route }: PlannedPath): string {
  const path = pathname.replace(/^\/+|\/+$/gu, '');
  return route.type === 'page' ? `${path}/index.html` : path;
}

function isAsWritten(file: string, [, size, time]: readonly [string, number, number]): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.size === size && stat.mtimeMs === time;
}

function listAssets(folder: string): string[] {
  try {
    return readdirSync(join(folder, '_astro')).sort();
  } catch {
    return [];
  }
}
