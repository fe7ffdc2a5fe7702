import { shortDesignation } from '../text/designation.ts';
import type { Citation, CitationForm } from './citation.ts';
import { issueInYear, pageRange, titleWithoutIssuer } from './gbt7714.ts';

/** A CSL-JSON item; names are not cut into family and given name, which Chinese names do not always allow. */
export interface CslItem {
  id: string;
  type: string;
  title: string;
  author?: { literal: string }[];
  'container-title'?: string;
  volume?: string;
  issue?: string;
  number?: string;
  page?: string;
  issued: CslDate;
  publisher: string;
  'publisher-place'?: string;
  genre?: string;
  'event-title'?: string;
  'event-date'?: CslDate;
  note?: string;
  language: string;
  URL?: string;
}

/**
 * The citation as a CSL-JSON item, made so that a style for GB/T 7714—2025 gives our own string: a notice is read on the
 * page, `[EB/OL]`, its issuer is its author and not said again; a whole issue bears its designation where such a style
 * looks for it (`volume`: 年卷期或其他标识).
 */
export function toCslItem(citation: Citation): CslItem {
  const { form, subtitle, container, designation, date, year, documentNumber, place, event } = citation;
  const page = pageRange(citation, '-');
  const issue = shortDesignation(designation);
  const inSerial = form === 'article' || form === 'bulletin';
  return {
    id: citation.id,
    type: TYPES[form],
    title: [titleWithoutIssuer(citation), subtitle].filter(Boolean).join('：'),
    ...(citation.authors.length > 0 && { author: citation.authors.map(({ name }) => ({ literal: name })) }),
    ...(inSerial && { 'container-title': container }),
    ...volumeOf(citation),
    ...(issue !== '' && form !== 'notice' && { issue }),
    ...(documentNumber !== undefined && { number: documentNumber }),
    ...(page !== '' && { page }),
    issued: cslDate(date ?? String(year), citation.dateInferred),
    publisher: citation.publisher,
    ...(place !== undefined && { 'publisher-place': place }),
    ...(citation.kind !== undefined && { genre: citation.kind }),
    ...(event && { 'event-title': event.name, ...(event.date && { 'event-date': cslDate(event.date) }) }),
    ...(citation.takenFrom && { note: citation.takenFrom }),
    language: 'zh-CN',
    ...(citation.url !== '' && { URL: citation.url }),
  };
}

function volumeOf(citation: Citation): { volume?: string } {
  const { form, designation } = citation;
  if (form === 'issue') return { volume: issueInYear(citation) };
  return designation.volume === undefined ? {} : { volume: String(designation.volume) };
}

/** A CSL-JSON file: a list of one. */
export function formatCsl(citation: Citation): string {
  const json = JSON.stringify([toCslItem(citation)], null, 2);
  return `${json.replace(/\[\s*\[[\d,\s]+\]\s*\]/g, (dateParts) => dateParts.replace(/\s+/g, ''))}\n`;
}

const TYPES: Readonly<Record<CitationForm, string>> = {
  article: 'article-journal',
  bulletin: 'article-journal',
  notice: 'webpage',
  poster: 'graphic',
  issue: 'periodical',
};

function cslDate(iso: string, circa = false): CslDate {
  return { 'date-parts': [iso.split('-').map(Number)], ...(circa && { circa: true }) };
}

interface CslDate {
  'date-parts': number[][];
  circa?: boolean;
}
