import { contentsName } from '../../print/contents.ts';
import { element, writeXml } from '../xml.ts';
import type { XmlElement } from '../xml.ts';
import type { Book, ContentsEntry } from './book.ts';

/** The contents once more, as reading programs from before EPUB 3 know them (OPF 2.0.1, NCX): the same entries and pages. */
export function ncxDocument(book: Book, identifier: string): string {
  const { title, contents, printedPages } = book;
  const places = openPlaces();
  const entries = [
    { words: '封面', href: 'cover.xhtml' },
    { words: contentsName, href: 'nav.xhtml' },
    ...contents,
  ];
  const points = entries.map((entry) => navPoint(entry, places));
  return writeXml(
    element(
      'ncx',
      { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': 'zh-CN' },
      element(
        'head',
        {},
        head('dtb:uid', identifier),
        head('dtb:depth', String(depthOf(entries))),
        head('dtb:totalPageCount', '0'),
        head('dtb:maxPageNumber', '0'),
      ),
      element('docTitle', {}, element('text', {}, title)),
      element('navMap', {}, points),
      printedPages.length === 0
        ? undefined
        : element(
            'pageList',
            {},
            label('页码'),
            printedPages.map((page, index) =>
              element(
                'pageTarget',
                {
                  id: `page-${index + 1}`,
                  type: 'normal',
                  value: String(index + 1),
                  playOrder: String(places.orderOf(page.href)),
                },
                label(page.label),
                element('content', { src: page.href }),
              ),
            ),
          ),
    ),
  );
}

function navPoint(entry: ContentsEntry, places: Places): XmlElement {
  const target = firstHref(entry);
  return element(
    'navPoint',
    { id: places.nextId(), playOrder: String(places.orderOf(target)) },
    label(entry.words),
    element('content', { src: target }),
    entry.entries?.map((one) => navPoint(one, places)),
  );
}

/** Counts entries by themselves, and places in the book once each: two entries that lead to one place stand at one. */
interface Places {
  nextId(): string;
  orderOf(target: string): number;
}

function openPlaces(): Places {
  const orders = new Map<string, number>();
  let points = 0;
  return {
    nextId: () => `point-${(points += 1)}`,
    orderOf(target) {
      const order = orders.get(target) ?? orders.size + 1;
      orders.set(target, order);
      return order;
    },
  };
}

/** A name that leads nowhere itself leads to the first entry below it: an NCX knows no others. */
function firstHref({ href, entries = [] }: ContentsEntry): string {
  return href ?? entries.map(firstHref).find((one) => one !== '') ?? '';
}

function depthOf(entries: readonly ContentsEntry[]): number {
  return 1 + Math.max(0, ...entries.map((entry) => (entry.entries ? depthOf(entry.entries) : 0)));
}

function label(words: string): XmlElement {
  return element('navLabel', {}, element('text', {}, words));
}

function head(name: string, content: string): XmlElement {
  return element('meta', { name, content });
}
