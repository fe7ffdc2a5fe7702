/** The longest written request behind `?`, in bytes: IIS takes 2,048 as it is delivered, nginx about 8,000 (else 414). */
const LONGEST = 2000;

/**
 * Puts a written request where it fits: `q=工会` → `?q=工会`; a long one, as of a pasted paragraph, behind `#`, which no
 * server is sent.
 */
export function placeRequest(written: string): string {
  if (written === '') return '';
  return `${written.length > LONGEST ? '#' : '?'}${written}`;
}

/** The part of an address that holds a request: `#q=…` where there is one, else what stands behind `?`. */
export function requestOf({ search, hash }: Pick<Location, 'search' | 'hash'>): string {
  return /^#\w+=/u.test(hash) ? hash : search;
}
