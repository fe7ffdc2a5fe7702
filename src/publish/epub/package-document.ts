import { versionOfIssue } from '../../archive/dates.ts';
import { addressAt } from '../../text/address-at.ts';
import type { Issue } from '../../archive/model.ts';
import { isBeside } from '../../text/designation.ts';
import { articleHref, hasEndPage, printedPages } from './book.ts';
import type { EpubOptions } from './book.ts';
import { photosOf, splitPhotos } from '../../print/photos.ts';
import { bookIdentifier } from './identifier.ts';
import { bookPictures } from './pictures.ts';
import { element, writeXml } from './xml.ts';
import type { XmlElement } from './xml.ts';

/** The package document: what the book is, which files it has, in which order they are read. */
export function packageDocument(issue: Issue, options: EpubOptions): string {
  const pages = readingOrder(issue);
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
        bibliography(issue, options),
        contributors(issue),
        collection(issue),
        accessibility(issue),
      ),
      element(
        'manifest',
        {},
        item('style', 'style.css', 'text/css'),
        item('cover-image', 'cover.svg', 'image/svg+xml', 'cover-image'),
        bookPictures(issue).map(({ href, type }, index) => item(`picture-${index + 1}`, href, type)),
        pages.map(({ id, href }) =>
          item(id, href, 'application/xhtml+xml', id === 'nav' ? 'nav' : undefined),
        ),
      ),
      element(
        'spine',
        {},
        pages.map(({ id }) => element('itemref', { idref: id })),
      ),
    ),
  );
}

/** The pages of the book in the order they are read. */
function readingOrder(issue: Issue): { id: string; href: string }[] {
  return [
    { id: 'cover', href: 'cover.xhtml' },
    { id: 'imprint', href: 'imprint.xhtml' },
    { id: 'nav', href: 'nav.xhtml' },
    ...issue.articles.map((article) => ({ id: `article-${article.slug}`, href: articleHref(article) })),
    ...(hasEndPage(issue) ? [{ id: 'end', href: 'end.xhtml' }] : []),
  ];
}

function bibliography(issue: Issue, { origin, modified, namespace }: EpubOptions): XmlElement[] {
  const { data, series } = issue;
  const publisher = data.publisher?.name ?? series.data.publisher.name;
  const date = data.date ?? String(data.year);
  return [
    element('dc:identifier', { id: 'book-id' }, bookIdentifier(issue.id, namespace)),
    element('dc:title', {}, issue.title),
    element('dc:language', {}, 'zh-CN'),
    element('dc:creator', {}, publisher),
    element('dc:publisher', {}, publisher),
    element('dc:date', {}, date),
    ...(data.motto ? [element('dc:description', {}, data.motto)] : []),
    ...(data.circulation ? [element('dc:rights', {}, data.circulation)] : []),
    element('dc:source', { id: 'print' }, `${issue.title}（印本）`),
    ...(printedPages(issue).length > 0 ? [meta('source-of', 'pagination', '#print')] : []),
    ...(origin === '' ? [] : [element('dc:relation', {}, addressAt(issue.url, origin))]),
    meta('dcterms:modified', modified ?? `${lastDay(issue, date)}T00:00:00Z`),
    element('meta', { name: 'cover', content: 'cover-image' }),
  ];
}

/** The day of the version it holds, else the first day its date allows. */
function lastDay(issue: Issue, date: string): string {
  return versionOfIssue(issue) ?? `${date}${'-01-01'.slice(date.length - 4)}`;
}

/** Everybody the masthead names, once, with the role a library would give them. */
function contributors({ masthead }: Issue): XmlElement[] {
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

function collection({ data, series }: Issue): XmlElement[] {
  // The 增刊 of a number has no place of its own in a list; the title says what such an issue is.
  const number = isBeside(data.special) ? undefined : data.numbers[0];
  return [
    element('meta', { property: 'belongs-to-collection', id: 'series' }, series.data.name),
    meta('collection-type', 'series', '#series'),
    ...(number === undefined ? [] : [meta('group-position', `${data.year}.${number}`, '#series')]),
  ];
}

function accessibility(issue: Issue): XmlElement[] {
  const hasPages = printedPages(issue).length > 0;
  const hasPictures = bookPictures(issue).length > 0;
  const hasLost = issue.articles.some((article) => splitPhotos(photosOf(article)).lost.length > 0);
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
