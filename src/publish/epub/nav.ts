import { contentsName } from '../../print/contents.ts';
import { element } from '../xml.ts';
import type { XmlElement } from '../xml.ts';
import type { Book, ContentsEntry } from './book.ts';
import { writeXhtml } from './xhtml.ts';

/** The navigation document, which is the book's printed contents too: columns, small heads, articles, pages. */
export function navPage({ contents, printedPages, begins }: Book): string {
  return writeXhtml({
    title: contentsName,
    form: 'contents',
    stylesheet: 'style.css',
    children: [
      element(
        'nav',
        { 'epub:type': 'toc', role: 'doc-toc', id: 'toc', 'aria-labelledby': 'contents' },
        element('h1', { id: 'contents' }, contentsName),
        element('ol', {}, entry('cover.xhtml', '封面'), contents.map(contentsItem)),
      ),
      printedPages.length > 0
        ? hiddenNav(
            'page-list',
            '页码',
            printedPages.map(({ label, href }) => entry(href, label)),
          )
        : undefined,
      hiddenNav('landmarks', '导引', [
        entry('cover.xhtml', '封面', 'cover'),
        entry('nav.xhtml#toc', contentsName, 'toc'),
        ...(begins === undefined ? [] : [entry(begins, '正文', 'bodymatter')]),
      ]),
    ],
  });
}

function contentsItem({ words, href, entries }: ContentsEntry): XmlElement {
  return element(
    'li',
    {},
    href === undefined ? element('span', {}, words) : element('a', { href }, words),
    entries && element('ol', {}, entries.map(contentsItem)),
  );
}

function entry(href: string, words: string, type?: string): XmlElement {
  return element('li', {}, element('a', { href, 'epub:type': type }, words));
}

function hiddenNav(type: string, head: string, items: XmlElement[]): XmlElement {
  return element(
    'nav',
    { 'epub:type': type, role: type === 'page-list' ? 'doc-pagelist' : undefined, hidden: 'hidden' },
    element('h2', {}, head),
    element('ol', {}, items),
  );
}
