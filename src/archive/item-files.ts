import type { MovedSubject } from './moved-pages.ts';

/** The files that lie at the address of each kind of thing beside its page. */
export const ITEM_FILES: Readonly<Record<MovedSubject['kind'] | 'document' | 'kind', readonly string[]>> = {
  series: ['feed.xml', 'feed.json', 'series.epub'],
  issue: [
    'issue.txt',
    'issue.epub',
    'issue.docx',
    'citations.json',
    'cite.bib',
    'cite.ris',
    'cite.json',
    'dc.xml',
  ],
  article: ['text.txt', 'text.docx', 'cite.bib', 'cite.ris', 'cite.json', 'dc.xml'],
  /** What an issue has besides, where a document stands at its address. */
  document: ['text.txt', 'text.docx'],
  person: ['feed.xml', 'feed.json'],
  organization: ['feed.xml', 'feed.json'],
  column: ['feed.xml', 'feed.json'],
  /** A 文种, whose address hangs on its name and is never moved. */
  kind: ['feed.xml', 'feed.json'],
};

/** What lies there besides, where a build makes PDF. */
export const PDF_FILES: Readonly<
  Record<'none' | 'issues' | 'all', Partial<Record<keyof typeof ITEM_FILES, readonly string[]>>>
> = {
  none: {},
  issues: { issue: ['issue.pdf'] },
  all: { issue: ['issue.pdf'], article: ['text.pdf'] },
};

/** The media types of the files that are taken away. */
export const TAKEAWAY_TYPES = {
  epub: 'application/epub+zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;
