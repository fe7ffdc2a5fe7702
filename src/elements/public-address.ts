/**
 * The address of this page as others find it. On a memory stick that is the one of the site it was taken from, for a path on
 * a disk leads nobody; undefined where that site has none.
 */
export function publicAddress(): URL | undefined {
  if (location.protocol !== 'file:') return new URL(location.href);
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  if (!canonical) return undefined;
  const address = new URL(canonical.href);
  address.search = location.search;
  address.hash = location.hash;
  return address;
}

/** Where the site begins for others: `https://host/x/y/`. */
export function publicRoot(): string | undefined {
  const address = publicAddress();
  return address && new URL(document.documentElement.dataset.root ?? '/', address).href;
}
