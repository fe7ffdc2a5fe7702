import { addressAt } from '../text/address-at.ts';

/**
 * Where a link of a text leads from outside of the site, as whole address; undefined where no reader can follow it.
 * @param from The page of the text, and where the site is served from.
 */
export function followedFrom(from: PageOfSite, url: string): string | undefined {
  const isRooted = /^\/(?![/\\])/u.test(url);
  // Where the origin is not known, links to other sites lead on all the same.
  const page = from.origin === '' ? undefined : addressAt(from.path, from.origin);
  const target = URL.parse(isRooted ? addressAt(url, from.origin) : url, page);
  return target && /^(https?|mailto):$/.test(target.protocol) ? target.href : undefined;
}

/** A page by its path, and the origin of its site, empty where that is not known. */
export interface PageOfSite {
  path: string;
  origin: string;
}
