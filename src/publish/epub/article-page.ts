import type { Article } from '../../archive/model.ts';
import { correctionLine, endParts, headParts, recordFacts, sourceLine } from '../../print/article-parts.ts';
import type { Part } from '../../print/article-parts.ts';
import { bodyElements } from './body.ts';
import { pageBreak } from './book.ts';
import { factList, listSection, writeXhtml } from './xhtml.ts';
import { element } from './xml.ts';
import type { XmlElement } from './xml.ts';

/** The file of one article: its head, its text, what stands below it, and where it was printed. */
export function articlePage(article: Article, options: { origin: string; beginsPage: boolean }): string {
  const { data, issue } = article;
  const address = new URL(article.url, options.origin).href;
  return writeXhtml({
    title: article.headTitle,
    form: data.notice ? 'notice' : issue.series.data.form,
    stylesheet: '../style.css',
    children: [
      element(
        'section',
        { 'epub:type': 'chapter', role: 'doc-chapter', 'aria-labelledby': 'title' },
        options.beginsPage && data.pageStart !== undefined ? pageBreak(data.pageStart, 'div') : undefined,
        element('header', {}, headParts(article).flat().map(partElement)),
        element('div', { class: 'body' }, bodyElements(article.document, address)),
        endMatter(article),
        listSection('图片说明', data.photos?.map(({ caption }) => caption) ?? [], 'captions'),
        listSection('校勘记', article.corrections.map(correctionLine), 'corrections'),
        element(
          'footer',
          { class: 'record' },
          element('p', {}, sourceLine(article)),
          factList(recordFacts(article)),
        ),
      ),
    ],
  });
}

function endMatter(article: Article): XmlElement | undefined {
  const parts = endParts(article).flat();
  return parts.length > 0 ? element('div', { class: 'end' }, parts.map(partElement)) : undefined;
}

/** A printed part as a paragraph of its class; the title is the heading, its printed lines kept. */
function partElement({ role, text, lines }: Part): XmlElement {
  const words = lines
    ? lines.flatMap((line, index) => (index === 0 ? [line] : [element('br'), line]))
    : [text];
  return role === 'title' ? element('h1', { id: 'title' }, words) : element('p', { class: role }, words);
}
