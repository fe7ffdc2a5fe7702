import type { Citation } from './citation.ts';
import { formatGbt7714 } from './gbt7714.ts';
import { formatRis } from './ris.ts';

/** Stands where the reader's own day belongs: a file and a page that are made beforehand cannot know it. */
export const dayMark = '{day}';

/** What a list of places takes along of one article: its reference after GB/T 7714—2025, and its RIS record. */
export interface ListedCitation {
  standard: string;
  ris: string;
}

/** Citations of the articles of an issue by the last part of their addresses: `03`, of a document ``. */
export type CitationList = Record<string, ListedCitation>;

/** Writes the citations of the articles of one issue, which a browser takes several of at once. */
export function formatCitationList(issue: string, citations: readonly Citation[]): CitationList {
  return Object.fromEntries(
    citations.map((citation) => [
      citation.id.slice(issue.length + 1).replace(/^index$/u, ''),
      { standard: formatGbt7714(citation, { accessed: dayMark }), ris: formatRis(citation) },
    ]),
  );
}

/** Where the citations of an article lie, and under which name: `/a/2023-no2/03/` → `/a/2023-no2/citations.json`, `03`. */
export function findInLists(article: string): { list: string; name: string } {
  const [series = '', issue = '', name = ''] = article.split('/').filter((part) => part !== '');
  return { list: `/${series}/${issue}/citations.json`, name };
}
