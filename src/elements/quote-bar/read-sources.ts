import { localDay } from '../../text/local-day.ts';
import type { ArticlePage } from '../article-page.ts';
import { names as citeBox } from '../cite-box/names.ts';
import { toSelector } from '../data-names.ts';
import { findPart } from '../find-part.ts';
import type { QuotedPages } from './quoted-pages.ts';
import type { Sources } from './quoting.ts';

/**
 * Reads an article's citations from the cite box of its page; where the printed pages of the quotation are known, they stand
 * in place of the article's.
 */
export function readSources({ document, address }: ArticlePage, pages: QuotedPages | undefined): Sources {
  return {
    standard: readCitation(document, 'gbt2025', '-', pages),
    running: readCitation(document, 'running', '—', pages),
    url: address,
  };
}

function readCitation(page: Document, form: string, dash: string, pages: QuotedPages | undefined): string {
  const row = page.querySelector(toSelector(citeBox.row, form));
  if (!row) return '';
  const quoted = row.getAttribute(citeBox.quoted);
  const [from, to] = (pages ?? []).map(
    (number) => number ?? row.getAttribute(citeBox.firstPage) ?? undefined,
  );
  if (quoted === null || from === undefined || to === undefined) {
    // Of a page that was fetched, no script has filled in the reader's day.
    for (const slot of row.querySelectorAll(toSelector(citeBox.day))) slot.textContent = `[${localDay()}]`;
    return findPart(row, citeBox.text).textContent.trim();
  }
  return quoted.replace('{page}', String(from) === String(to) ? String(from) : `${from}${dash}${to}`);
}
