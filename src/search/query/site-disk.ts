/**
 * The site where it is read from a disk, a memory stick: browsers let no script fetch there and no module load, so that the
 * edition for it (`src/stick/`) brings its own ways. On a server there is none.
 */
export interface SiteDisk {
  /** Starts the search worker under a name, which is what it knows of where the site lies. */
  startWorker?: (name: string) => Worker;
  /** Reads a file of the site; undefined where it is not to be had. */
  read: (path: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** The path of the file that a page lies in: `/series/` → `/series/index.html`. */
  nameFile: (path: string) => string;
}

declare global {
  /** There on a memory stick only. */
  var archiveDisk: SiteDisk | undefined;
}
