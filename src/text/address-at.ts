/**
 * `/series/` → the full address below the origin the site is served from. Where that is not known, an empty origin, the
 * path alone: an address of the machine the site was built on would lead nowhere.
 */
export function addressAt(path: string, origin: string): string {
  return origin === '' ? path : new URL(path, origin).href;
}
