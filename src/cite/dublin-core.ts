import type { Citation, CitationForm } from './citation.ts';
import { formatGbt7714, pageRange } from './gbt7714.ts';
import { element, xmlDocument } from './xml.ts';

/** What the file of a record is called and served as. */
export const dublinCore = { file: 'dc.xml', label: 'Dublin Core', mediaType: 'application/xml' };

/**
 * The record of one item in Dublin Core, for library systems: elements of DCMI Metadata Terms, each as often as there is a
 * value, in the form of the DCMI guidelines for XML. What the archive does not know is left out.
 */
export function formatDublinCore(citation: Citation): string {
  const { form, kind, event } = citation;
  const elements: [name: string, value: string | undefined, attributes?: Record<string, string>][] = [
    ['dc:title', citation.title],
    ['dcterms:alternative', citation.subtitle],
    ...citation.authors.map(({ name }): [string, string] => ['dc:creator', name]),
    ['dc:publisher', citation.publisher],
    ['dcterms:issued', citation.date ?? String(citation.year), { 'xsi:type': 'dcterms:W3CDTF' }],
    ['dc:type', TYPES[form], { 'xsi:type': 'dcterms:DCMIType' }],
    ['dc:type', kind],
    ['dc:language', 'zh-CN', { 'xsi:type': 'dcterms:RFC4646' }],
    ['dc:format', 'text/html', { 'xsi:type': 'dcterms:IMT' }],
    ['dc:identifier', citation.url || undefined, { 'xsi:type': 'dcterms:URI' }],
    ['dc:identifier', citation.documentNumber],
    ['dcterms:isPartOf', form === 'issue' ? undefined : citation.container],
    ['dcterms:extent', pageRange(citation, '—') || undefined],
    ['dc:source', citation.takenFrom],
    ['dc:description', event && `场合：${event.name}`],
    ['dcterms:bibliographicCitation', formatGbt7714(citation)],
  ];
  return xmlDocument([
    `<metadata ${NAMESPACES}>`,
    ...elements.flatMap(([name, value, attributes]) =>
      value === undefined ? [] : [`  ${element(name, value, attributes)}`],
    ),
    '</metadata>',
  ]);
}

const NAMESPACES = Object.entries({
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
})
  .map(([name, value]) => `${name}="${value}"`)
  .join(' ');

/** Words of the DCMI Type Vocabulary. */
const TYPES: Readonly<Record<CitationForm, string>> = {
  article: 'Text',
  bulletin: 'Text',
  notice: 'Text',
  poster: 'StillImage',
  issue: 'Collection',
};
