/** First parts of addresses the site uses itself; no series and no page but 关于本库 may take one. */
export const RESERVED_ADDRESSES: readonly string[] = [
  '404',
  'about',
  'articles',
  'authors',
  'cite',
  'columns',
  'compare',
  'data',
  'documents',
  'feeds',
  'folder',
  'index',
  'issues',
  'kinds',
  'meetings',
  'offline',
  'organizations',
  'pagefind',
  'people',
  'persons',
  'photos',
  'phrases',
  'redirects',
  'search',
  'series',
  'updates',
  'years',
];

/**
 * Names below an address that the site uses itself: the decades of a series, an issue read through and its pictures, the
 * first letters of people and bodies.
 */
export const RESERVED_BELOW: Readonly<
  Record<'issue' | 'article' | 'people' | 'organizations', readonly string[]>
> = {
  issue: ['decades'],
  article: ['read', 'pictures'],
  people: ['initials'],
  organizations: ['initials'],
};
