import type { MovedSubject } from './moved-pages.ts';

/** The files that lie at the address of each kind of thing beside its page. */
export const ITEM_FILES: Readonly<Record<MovedSubject['kind'] | 'document' | 'kind', readonly string[]>> = {
  series: ['feed.xml', 'feed.json'],
  issue: ['issue.txt', 'issue.epub', 'citations.json', 'cite.bib', 'cite.ris', 'cite.json', 'dc.xml'],
  article: ['text.txt', 'cite.bib', 'cite.ris', 'cite.json', 'dc.xml'],
  /** What an issue has besides, where a document stands at its address. */
  document: ['text.txt'],
  person: ['feed.xml', 'feed.json'],
  organization: ['feed.xml', 'feed.json'],
  column: ['feed.xml', 'feed.json'],
  /** A 文种, whose address hangs on its name and is never moved. */
  kind: ['feed.xml', 'feed.json'],
};
