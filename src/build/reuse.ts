import { mkdirSync, readdirSync, statSync, writeFileSync, type BigIntStats } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from '../corpus/digest.ts';
import type { Kept } from '../corpus/kept.ts';
import { isSameFile } from '../search/index/place-files.ts';
import { takeOver, type OutputFolders } from './output.ts';
import { moveSpare, sweepFolder } from './recycle.ts';

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
  /** Brings in the folders of the spare site, before anybody writes into the new one. */
  begin(): void;
  /** Takes over every file whose digest is as before; gives the paths that are to be made. */
  takeOver<Path extends PlannedPath>(paths: readonly Path[]): Path[];
  /**
   * Writes what a path to be made answered, at once, and gives an answer without a body, of which Astro writes nothing.
   * Astro itself makes a folder and waits for three promises for every file: 0.3 ms, for the fifty thousand files of a
   * large archive a quarter of a minute. An answer that is no file of a known path is given back as it is.
   */
  write(path: PlannedPath, answer: Response): Promise<Response>;
  /** Remembers the files of this build, once they are written and stand in their place. */
  remember(): void;
}

/**
 * Opens the record of a folder's last build. A file is taken over only where the digest of all it shows, the common
 * digest and the file itself (size and time) are as they were recorded: nothing stale and nothing edited survives.
 * `others` are folders below the site whose files somebody else brings up to date: `/pagefind/`.
 */
export function openReuse(
  folders: OutputFolders,
  settings: string,
  kept: Kept,
  others: readonly string[] = [],
): Reuse {
  const name = `output/${digestOf(folders.out)}`;
  const planned = new Map<string, string>();
  const made = new Set<string>();
  let common = '';
  let moved: string[] = [];
  const isOthers = (file: string) => others.some((folder) => `/${file}`.startsWith(folder));
  return {
    begin() {
      moved = moveSpare(folders);
    },
    takeOver(paths) {
      common = digestOf(settings, listAssets(folders.next).join('\n'));
      const last = kept.read(name) as BuildRecord | undefined;
      const known = last?.common === common ? last.files : {};
      const holding = new Map<string, BigIntStats>();
      const wanted = paths.filter((path) => {
        if (path.cacheKey === undefined) return true;
        const file = fileOf(path);
        planned.set(file, path.cacheKey);
        const before = known[file];
        const stat = before?.[0] === path.cacheKey && statAsWritten(join(folders.out, file), before);
        if (stat) holding.set(file, stat);
        return !stat;
      });
      for (const folder of moved) {
        sweepFolder(folders.next, folder, (file) => {
          if (isOthers(file)) return true;
          const stat = holding.get(file);
          if (!stat || !isSameFile(statSync(join(folders.next, file), { bigint: true }), stat)) return false;
          return holding.delete(file);
        });
      }
      for (const file of holding.keys()) takeOver(join(folders.out, file), join(folders.next, file));
      return wanted;
    },
    async write(path, answer) {
      const file = fileOf(path);
      if (!planned.has(file) || answer.status !== 200 || !answer.body) return answer;
      const target = join(folders.next, file);
      const folder = dirname(target);
      if (!made.has(folder)) mkdirSync(folder, { recursive: true });
      made.add(folder);
      writeFileSync(target, new Uint8Array(await answer.arrayBuffer()));
      return new Response(null);
    },
    remember() {
      const files: BuildRecord['files'] = {};
      for (const [file, key] of planned) {
        const { size, mtimeNs } = statSync(join(folders.out, file), { bigint: true });
        files[file] = [key, Number(size), Number(mtimeNs)];
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

/** What the disk knows of a file that is as it was recorded; undefined where it is not. */
function statAsWritten(
  file: string,
  [, size, time]: readonly [string, number, number],
): BigIntStats | undefined {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stat && Number(stat.size) === size && Number(stat.mtimeNs) === time ? stat : undefined;
}

function listAssets(folder: string): string[] {
  try {
    return readdirSync(join(folder, '_astro')).sort();
  } catch {
    return [];
  }
}
