/** The fragment of the page's address without `#`; one that cannot be decoded as it stands. */
export function readFragment(): string {
  const fragment = location.hash.slice(1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
