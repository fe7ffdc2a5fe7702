/** A file of the pages that were read, as their list has it. */
export interface ReadEntry {
  /** When it was last asked for, in milliseconds. */
  at: number;
  bytes: number;
  /** Title of a page; none for what pages are shown with. */
  title?: string;
}

/** How much of what was read is kept. */
export interface ReadLimits {
  pages: number;
  /** Scripts, styles and pictures. */
  others: number;
  bytes: number;
}

/** So much as is read in some weeks, and room that no phone misses. */
export const readLimits: ReadLimits = { pages: 300, others: 600, bytes: 100_000_000 };

/** The paths that have to go so that what was read stays within its limits: those asked for longest ago. */
export function chooseEvicted(entries: ReadonlyMap<string, ReadEntry>, limits: ReadLimits): string[] {
  const left = { ...limits };
  const newestFirst = [...entries].sort(([, a], [, b]) => b.at - a.at);
  return newestFirst
    .filter(([, { bytes, title }]) => {
      const kind = title === undefined ? 'others' : 'pages';
      if (left[kind] <= 0 || left.bytes < bytes) return true;
      left[kind] -= 1;
      left.bytes -= bytes;
      return false;
    })
    .map(([path]) => path);
}
