import { element, writeXml } from '../xml.ts';

/** What a Word document says of itself. */
export interface DocumentFacts {
  title: string;
  creators: readonly string[];
  /** What stands in the file beside its pages: where it was printed, how it is cited. */
  description: string;
  /** The moment of its version: `2022-06-22T00:00:00Z`. */
  moment: string;
  /** What its running head says. */
  source: string;
  /** The colour of letterheads. */
  colour: string;
}

/** The properties of a Word document, its dates those of its content. */
export function coreProperties({ title, creators, description, moment }: DocumentFacts): string {
  const time = (name: string) => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, moment);
  return writeXml(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('dc:title', {}, title),
      creators.length > 0 ? element('dc:creator', {}, creators.join('，')) : undefined,
      element('dc:description', {}, description),
      element('dc:language', {}, 'zh-CN'),
      time('dcterms:created'),
      time('dcterms:modified'),
    ),
  );
}
