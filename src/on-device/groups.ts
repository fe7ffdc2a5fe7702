/** A file of the site as the lists give it: path below the root, bytes, SHA-256 in hexadecimals. */
export type ListedFile = [path: string, size: number, digest: string];

/** What is kept together: a series, the search, or what every page is shown with. */
export interface GroupSummary {
  /** `shell`, `search` or `series/<folder>`. */
  id: string;
  /** Name a reader sees. */
  name: string;
  /** SHA-256 of its list, by which a version of it is known. */
  list: string;
  files: number;
  bytes: number;
}

/** `/offline/index.json`: what can be kept of this version of the site. */
export interface SiteIndex {
  /** The digest over all groups: another one is another version. */
  version: string;
  groups: GroupSummary[];
}

/** Where the lists lie, below the site's root. */
export const devicePaths = {
  page: '/offline/',
  worker: '/offline-worker.js',
  index: '/offline/index.json',
  list: (group: string) => `/offline/lists/${group}.json`,
} as const;

/** What every page is shown with, the page that says what is kept, and that of what a reader has gathered. */
export const SHELL = 'shell';

/** The search with all its data, and the pages that lead through the archive. */
export const SEARCH = 'search';

/** The group of a series by its folder: `qinghai-gongyun` → `series/qinghai-gongyun`. */
export function seriesGroup(folder: string): string {
  return `series/${folder}`;
}

/**
 * The group a file of the site belongs to; undefined for what is not kept as a whole: books, Word files and citations to be
 * saved, feeds, data, and the lists of people, bodies and years beyond their first page.
 */
export function groupOf(path: string, series: ReadonlySet<string>): string | undefined {
  const folder = path.slice(0, Math.max(0, path.indexOf('/')));
  if (series.has(folder)) return SHOWN.test(path) ? seriesGroup(folder) : undefined;
  if (SHOWN_WITH.test(path)) return SHELL;
  if (SEARCHED.test(path) || FIRST_PAGE.test(path)) return SEARCH;
  return undefined;
}

/**
 * Pages, their pictures, and what they fetch when asked where passages stand besides; a number read through on one page holds
 * what its articles hold.
 */
const SHOWN = /^(?!.*\/read\/index\.html$).+(?:\/index\.html|\/passages\.json|\.(?:jpe?g|png|gif|webp))$/u;

const SHOWN_WITH =
  /^(?:_astro\/.+|(?!offline-worker)[\w-]+\.js|favicon\.svg|(?:offline|folder)\/index\.html)$/u;

const SEARCHED = /^(?:search\/data|pagefind)\//u;

/** The home page and the first page of each list: `index.html`, `people/index.html`. */
const FIRST_PAGE = /^(?:[^/]+\/)?index\.html$/u;

/** What of a path stands in an address: `people/index.html` → `people/`. */
export function addressOfFile(path: string): string {
  return path
    .replace(/(^|\/)index\.html$/u, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
