import { addressAt } from '../../text/address-at.ts';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { Issue } from '../../archive/model.ts';
import { cleanPicture } from '../../pictures/clean-picture.ts';
import { articlePage } from './article-page.ts';
import { articleHref, hasEndPage, pageBeginners } from './book.ts';
import type { EpubOptions } from './book.ts';
import { coverSvg } from './cover.ts';
import { coverPage, endPage, imprintPage } from './matter-pages.ts';
import { navPage } from './nav.ts';
import { bookPictures } from './pictures.ts';
import { packageDocument } from './package-document.ts';
import { bookStyle } from './style.ts';
import { element, writeXml } from './xml.ts';

/** One issue as an EPUB 3 book. The same content gives the same bytes on every day. */
export async function buildEpub(issue: Issue, options: EpubOptions): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ZipFile();
  const add = (path: string, text: string, compress = true) =>
    book.addBuffer(Buffer.from(text), path, { compress, ...TIME });
  // The first file, stored as it is, tells programs what this archive of files is.
  add('mimetype', 'application/epub+zip', false);
  for (const [path, text] of bookFiles(issue, options)) add(path, text);
  for (const { path, href } of bookPictures(issue))
    book.addBuffer(Buffer.from(cleanPicture(options.readFile(path))), `EPUB/${decodeURI(href)}`, {
      compress: false,
      ...TIME,
    });
  book.end();
  return new Uint8Array(await buffer(book.outputStream));
}

/** Noon of the first day a zip file can name, in whatever zone: the book's own date stands in its metadata. */
const TIME = { mtime: new Date(1980, 0, 1, 12), forceDosTimestamp: true };

function bookFiles(issue: Issue, options: EpubOptions): [path: string, text: string][] {
  const address = options.origin === '' ? undefined : addressAt(issue.url, options.origin);
  const beginners = pageBeginners(issue);
  const files: [string, string][] = [
    ['package.opf', packageDocument(issue, options)],
    ['nav.xhtml', navPage(issue)],
    ['style.css', bookStyle(options.colour)],
    ['cover.svg', coverSvg(issue, options.colour)],
    ['cover.xhtml', coverPage(issue)],
    ['imprint.xhtml', imprintPage(issue, address)],
    ...issue.articles.map((article): [string, string] => [
      articleHref(article),
      articlePage(article, { origin: options.origin, beginsPage: beginners.has(article) }),
    ]),
    ...(hasEndPage(issue) ? [['end.xhtml', endPage(issue)] as [string, string]] : []),
  ];
  return [
    ['META-INF/container.xml', containerDocument()],
    ...files.map(([path, text]): [string, string] => [`EPUB/${path}`, text]),
  ];
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
