import { contentsName, contentsParts, contentsWords } from '../../print/contents.ts';
import type { Issue } from '../../archive/model.ts';
import { articleHref, hasEndPage, imprintName, printedPages } from './book.ts';
import { endName } from './matter-pages.ts';
import { writeXhtml } from './xhtml.ts';
import { element } from './xml.ts';
import type { XmlElement } from './xml.ts';

/** The navigation document, which is the book's printed contents too: columns, small heads, articles, pages. */
export function navPage(issue: Issue): string {
  const pages = printedPages(issue);
  const first = issue.articles[0];
  return writeXhtml({
    title: contentsName,
    form: 'contents',
    stylesheet: 'style.css',
    children: [
      element(
        'nav',
        { 'epub:type': 'toc', role: 'doc-toc', id: 'toc', 'aria-labelledby': 'contents' },
        element('h1', { id: 'contents' }, contentsName),
        element('ol', {}, [
          entry('cover.xhtml', '封面'),
          entry('imprint.xhtml', imprintName(issue)),
          ...contentsItems(issue),
          ...(hasEndPage(issue) ? [entry('end.xhtml', endName(issue))] : []),
        ]),
      ),
      pages.length > 0
        ? hiddenNav(
            'page-list',
            '页码',
            pages.map(({ number, href }) => entry(href, String(number))),
          )
        : undefined,
      hiddenNav('landmarks', '导引', [
        entry('cover.xhtml', '封面', 'cover'),
        entry('nav.xhtml#toc', contentsName, 'toc'),
        ...(first ? [entry(articleHref(first), '正文', 'bodymatter')] : []),
      ]),
    ],
  });
}

function contentsItems(issue: Issue): XmlElement[] {
  return contentsParts(issue).flatMap(({ name, runs }) => {
    const items = runs.flatMap(({ group, lines }) => {
      const entries = lines.map((line) => entry(articleHref(line.article), contentsWords(line)));
      return group === undefined ? entries : [branch(group, entries)];
    });
    return name === undefined ? items : [branch(name, items)];
  });
}

function branch(name: string, items: XmlElement[]): XmlElement {
  return element('li', {}, element('span', {}, name), element('ol', {}, items));
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
