import { formatBibtex } from './bibtex.ts';
import type { Citation } from './citation.ts';
import { formatCsl } from './csl.ts';
import { formatRis } from './ris.ts';

/** The formats a citation can be fetched in, `…/cite.bib`, `…/cite.ris`, `…/cite.json`. */
export const citationFormats = ['bib', 'ris', 'json'] as const;
export type CitationFormat = (typeof citationFormats)[number];

/** What each format is called and served as. */
export const citationFormatNames: Readonly<Record<CitationFormat, { label: string; mediaType: string }>> = {
  bib: { label: 'BibTeX', mediaType: 'application/x-bibtex' },
  ris: { label: 'RIS', mediaType: 'application/x-research-info-systems' },
  json: { label: 'CSL-JSON', mediaType: 'application/vnd.citationstyles.csl+json' },
};

/** The text of a citation file. */
export function formatCitationFile(citation: Citation, format: CitationFormat): string {
  return { bib: formatBibtex, ris: formatRis, json: formatCsl }[format](citation);
}
