import { shortDesignation } from '../text/designation.ts';
import type { Citation } from './citation.ts';

/** One `<meta>`: its name and its content. */
export type MetaTag = [name: string, content: string];

/**
 * The `citation_*` tags by which reference managers and scholarly indexes read an article page. An issue page
 * has none: it would be taken for an article. A name is left in one piece: Zotero cuts names at a comma or space.
 */
export function citationTags(citation: Citation): MetaTag[] {
  const { form, documentNumber, designation, pageStart, pageEnd, date, year } = citation;
  if (form === 'issue') return [];
  const inSerial = form === 'article' || form === 'bulletin';
  const tags: [name: string, content: string | undefined][] = [
    ['citation_title', [citation.title, citation.subtitle].filter(Boolean).join('：')],
    ...citation.authors.map(({ name }): MetaTag => ['citation_author', name]),
    ['citation_journal_title', inSerial ? citation.container : undefined],
    ['citation_publication_date', (date ?? String(year)).replaceAll('-', '/')],
    ['citation_volume', inSerial ? designation.volume?.toString() : undefined],
    ['citation_issue', inSerial ? shortDesignation(designation) || undefined : undefined],
    ['citation_firstpage', pageStart?.toString()],
    ['citation_lastpage', pageEnd?.toString()],
    ['citation_technical_report_institution', form === 'notice' ? citation.publisher : undefined],
    ['citation_technical_report_number', documentNumber],
    ['citation_publisher', citation.publisher],
    ['citation_language', 'zh-CN'],
    ['citation_fulltext_html_url', citation.url || undefined],
    // Without a journal Zotero takes a page for an article; this word of the PRISM list makes it a picture.
    ['DC.type', form === 'poster' ? 'illustration' : undefined],
  ];
  return tags.filter((tag): tag is MetaTag => tag[1] !== undefined);
}
