/**
 * Puts a path of the site below its root, wherever that is: `/series/` below `../../` → `../../series/`, below `/x/y/` →
 * `/x/y/series/`. Every relative link of the site is made here.
 */
export function belowRoot(path: string, root: string): string {
  return root + path.slice(1);
}

/** The way from a page or file of the site to its root: `/a/b/` and `/a/b/text.txt` → `../../`, `/` → `./`. */
export function rootFrom(path: string): string {
  let depth = -1;
  for (const character of path) if (character === '/') depth += 1;
  return depth > 0 ? '../'.repeat(depth) : './';
}
