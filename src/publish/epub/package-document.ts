import { element, writeXml } from '../xml.ts';
import type { XmlElement } from '../xml.ts';
import type { Book } from './book.ts';

/** A file of a book besides its pages. */
export interface BookAsset {
  id: string;
  href: string;
  type: string;
  properties?: string;
}

/** The package document: what the book is, which files it has, in which order they are read. */
export function packageDocument(book: Book, identifier: string, assets: readonly BookAsset[]): string {
  const pages = readingOrder(book);
  return writeXml(
    element(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'book-id',
        'xml:lang': 'zh-CN',
      },
      element(
        'metadata',
        { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
        bibliography(book, identifier),
        contributors(book),
        collection(book),
        accessibility(book),
      ),
      element(
        'manifest',
        {},
        assets.map(({ id, href, type, properties }) => item(id, href, type, properties)),
        pages.map(({ id, href }) =>
          item(id, href, 'application/xhtml+xml', id === 'nav' ? 'nav' : undefined),
        ),
      ),
      element(
        'spine',
        { toc: 'ncx' },
        pages.map(({ id }) => element('itemref', { idref: id })),
      ),
    ),
  );
}

/** The pages in the order they are read: in the book of an issue its imprint stands before the contents, as in print. */
function readingOrder({ pages }: Book): { id: string; href: string }[] {
  const [first, ...rest] = pages;
  const nav = { id: 'nav', href: 'nav.xhtml' };
  const cover = { id: 'cover', href: 'cover.xhtml' };
  return first?.id === 'imprint' ? [cover, first, nav, ...rest] : [cover, nav, ...pages];
}

function bibliography(book: Book, identifier: string): XmlElement[] {
  const { title, publisher, date, moment, description, rights, address, printedPages } = book;
  return [
    element('dc:identifier', { id: 'book-id' }, identifier),
    element('dc:title', {}, title),
    element('dc:language', {}, 'zh-CN'),
    element('dc:creator', {}, publisher),
    element('dc:publisher', {}, publisher),
    element('dc:date', {}, date),
    ...(description ? [element('dc:description', {}, description)] : []),
    ...(rights ? [element('dc:rights', {}, rights)] : []),
    element('dc:source', { id: 'print' }, `${title}（印本）`),
    ...(printedPages.length > 0 ? [meta('source-of', 'pagination', '#print')] : []),
    ...(address === undefined ? [] : [element('dc:relation', {}, address)]),
    meta('dcterms:modified', moment),
    element('meta', { name: 'cover', content: 'cover-image' }),
  ];
}

/** Everybody the masthead names, once, with the role a library would give them. */
function contributors({ masthead }: Book): XmlElement[] {
  const roles = new Map<string, Set<string>>();
  for (const { role, members } of masthead) {
    for (const { name } of members) {
      const code = role.includes('编') ? 'edt' : 'oth';
      roles.set(name, (roles.get(name) ?? new Set()).add(code));
    }
  }
  return [...roles].flatMap(([name, codes], index) => {
    const id = `contributor-${index + 1}`;
    return [
      element('dc:contributor', { id }, name),
      ...[...codes].map((code) => meta('role', code, `#${id}`, 'marc:relators')),
    ];
  });
}

function collection({ collection: series }: Book): XmlElement[] {
  if (!series) return [];
  return [
    element('meta', { property: 'belongs-to-collection', id: 'series' }, series.name),
    meta('collection-type', 'series', '#series'),
    ...(series.position === undefined ? [] : [meta('group-position', series.position, '#series')]),
  ];
}

function accessibility({ printedPages, pictures, hasLost }: Book): XmlElement[] {
  const hasPages = printedPages.length > 0;
  const hasPictures = pictures.length > 0;
  const features = [
    'tableOfContents',
    'readingOrder',
    'structuralNavigation',
    'displayTransformability',
    'alternativeText',
    ...(hasPages ? ['pageNavigation', 'pageBreakMarkers'] : []),
  ];
  const summary = [
    '全文是文字，可以放大、换色、朗读；有目录和标题层级，封面图有文字说明。',
    hasPages ? '页码只有印本目录标明的起始页。' : '',
    hasPictures ? '图片有文字说明。' : '',
    hasLost ? `${hasPictures ? '部分' : ''}印本照片未收，存图片说明。` : '',
  ].join('');
  return [
    meta('schema:accessMode', 'textual'),
    ...(hasPictures ? [meta('schema:accessMode', 'visual')] : []),
    meta('schema:accessModeSufficient', 'textual'),
    ...features.map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', summary),
  ];
}

function meta(property: string, value: string, refines?: string, scheme?: string): XmlElement {
  return element('meta', { property, refines, scheme }, value);
}

function item(id: string, href: string, type: string, properties?: string): XmlElement {
  return element('item', { id, href, 'media-type': type, properties });
}
