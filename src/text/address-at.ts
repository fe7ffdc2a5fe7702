/**
 * `/series/` → the full address below the place the site is served from, `https://host` or `https://host/archive/`. Where
 * that is not known, an empty origin, the path alone: an address of the machine the site was built on would lead nowhere.
 */
export function addressAt(path: string, origin: string): string {
  if (origin === '') return path;
  const root = new URL(origin.endsWith('/') ? origin : `${origin}/`);
  // With the point no segment can be read as a scheme: `a:b/`.
  return new URL(`.${path}`, root).href;
}
