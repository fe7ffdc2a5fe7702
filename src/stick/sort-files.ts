import { MANIFEST, MANIFEST_INFO, OPERATOR_FILES } from '../fixity/manifest.ts';
import { devicePaths } from '../on-device/groups.ts';
import { searchPaths } from '../search/fields.ts';

/**
 * What becomes of a file of the site on a memory stick: a page has its links name files, data that scripts fetch become
 * scripts, some of them beside the file that readers may take, the scripts of pages are bundled anew, and what only servers
 * need is left out.
 */
export type Part = 'page' | 'data' | 'page data' | 'script' | 'left out' | 'as it is';

/** Sorts the files of a site by their paths below it. */
export function sortFiles(paths: readonly string[]): Map<string, Part> {
  const all = new Set(paths);
  return new Map(paths.map((path) => [path, sortFile(path, all)]));
}

function sortFile(path: string, all: ReadonlySet<string>): Part {
  if (SERVED.has(path) || SERVED_FOLDERS.some((folder) => path.startsWith(folder)) || isPackedTwin(path, all))
    return 'left out';
  if (FETCHED.some((folder) => path.startsWith(folder)) || path.endsWith('/passages.json')) return 'data';
  if (path.startsWith('_astro/') && path.endsWith('.js')) return 'script';
  if (path.endsWith('/citations.json')) return 'page data';
  return path.endsWith('.html') ? 'page' : 'as it is';
}

/** Files that servers, robots and browsers that install a site ask for, and lists of what the site was. */
const SERVED: ReadonlySet<string> = new Set([
  '404.html',
  'robots.txt',
  'sitemap.xml',
  MANIFEST,
  MANIFEST_INFO,
  'manifest.webmanifest',
  ...[devicePaths.worker, devicePaths.index].map((path) => path.slice(1)),
  ...OPERATOR_FILES,
]);

const SERVED_FOLDERS = ['redirects/', 'offline/lists/'];

const FETCHED = [searchPaths.index.slice(1), 'search/data/'];

/** What a publication packs beside a file for servers. */
function isPackedTwin(path: string, all: ReadonlySet<string>): boolean {
  const plain = path.replace(/\.(?:gz|br)$/u, '');
  return plain !== path && all.has(plain);
}
