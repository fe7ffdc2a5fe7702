import type { KeptParts } from '../../archive/kept-parts.ts';
import type { Issue, Series } from '../../archive/model.ts';
import { cleanPicture } from '../../pictures/clean-picture.ts';
import { packFiles } from '../pack-files.ts';
import type { PackedFile } from '../pack-files.ts';
import type { TakeawayOptions } from '../takeaway.ts';
import { element, writeXml } from '../xml.ts';
import type { Book } from './book.ts';
import { coverSvg } from './cover.ts';
import { drawPicture } from './draw-picture.ts';
import { bookIdentifier } from './identifier.ts';
import { issueBook } from './issue-book.ts';
import { coverPage } from './matter-pages.ts';
import { navPage } from './nav.ts';
import { ncxDocument } from './ncx.ts';
import { packageDocument } from './package-document.ts';
import type { BookAsset } from './package-document.ts';
import { seriesBook } from './series-book.ts';
import { bookStyle } from './style.ts';

/** One issue as an EPUB 3 book. The same content gives the same bytes on every day. */
export function buildEpub(issue: Issue, options: TakeawayOptions): Promise<Uint8Array<ArrayBuffer>> {
  return packBook(issueBook(issue, options), options);
}

/** A whole series as one book; `kept` is what the build before has left of it. */
export function buildSeriesEpub(
  series: Series,
  options: TakeawayOptions,
  kept?: KeptParts,
): Promise<Uint8Array<ArrayBuffer>> {
  return packBook(seriesBook(series, options, kept), options);
}

async function packBook(
  book: Book,
  { namespace, colour, readFile }: TakeawayOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const identifier = bookIdentifier(book.id, namespace);
  const cover = coverSvg(book, colour);
  const picture = await drawPicture(cover);
  // Shelves show pictures, not drawings; where none can be made the drawing stands for it.
  const isCover = (mine: boolean) => (mine ? { properties: 'cover-image' } : {});
  const assets: (BookAsset & Pick<PackedFile, 'content' | 'stored'>)[] = [
    { id: 'style', href: 'style.css', type: 'text/css', content: bookStyle(colour) },
    {
      id: 'ncx',
      href: 'toc.ncx',
      type: 'application/x-dtbncx+xml',
      content: ncxDocument(book, identifier),
    },
    {
      id: picture ? 'cover-drawing' : 'cover-image',
      href: 'cover.svg',
      type: 'image/svg+xml',
      content: cover,
      ...isCover(!picture),
    },
    ...(picture
      ? [
          {
            id: 'cover-image',
            href: 'cover.png',
            type: 'image/png',
            content: picture,
            ...isCover(true),
          },
        ]
      : []),
    ...book.pictures.map(({ path, href, type }, index) => ({
      id: `picture-${index + 1}`,
      href,
      type,
      content: cleanPicture(readFile(path)),
      stored: true,
    })),
  ];
  return packFiles([
    // The first file, stored as it is, tells programs what this archive of files is.
    { path: 'mimetype', content: 'application/epub+zip', stored: true },
    { path: 'META-INF/container.xml', content: containerDocument() },
    ...[
      { href: 'package.opf', content: packageDocument(book, identifier, assets) },
      { href: 'nav.xhtml', content: navPage(book) },
      ...assets,
      { href: 'cover.xhtml', content: coverPage(book) },
      ...book.pages,
    ].map(({ href, ...file }) => ({ ...file, path: `EPUB/${decodeURI(href)}` })),
  ]);
}

function containerDocument(): string {
  return writeXml(
    element(
      'container',
      { xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container', version: '1.0' },
      element(
        'rootfiles',
        {},
        element('rootfile', {
          'full-path': 'EPUB/package.opf',
          'media-type': 'application/oebps-package+xml',
        }),
      ),
    ),
  );
}
