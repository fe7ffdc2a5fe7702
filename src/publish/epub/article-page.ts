import type { Article } from '../../archive/model.ts';
import {
  closingParts,
  headParts,
  noteParts,
  noticeEndParts,
  photosParts,
} from '../../print/article-parts.ts';
import { correctionLine } from '../../print/corrections.ts';
import { recordFacts, sourceLine } from '../../print/record.ts';
import { bodyElements } from './body.ts';
import { pageBreak } from './book.ts';
import { partElements } from './parts.ts';
import { factList, listSection, writeXhtml } from './xhtml.ts';
import { element } from '../xml.ts';
import type { XmlElement } from '../xml.ts';

/** The file of one article: its head, its text, what stands below it, and where it was printed. */
export function articlePage(
  article: Article,
  options: {
    origin: string;
    beginsPage: boolean;
    /** Path from the page to the root of the book. */ toRoot?: string;
  },
): string {
  const { data, issue } = article;
  const page = { path: article.url, origin: options.origin };
  return writeXhtml({
    title: article.headTitle,
    form: data.notice ? 'notice' : issue.series.data.form,
    stylesheet: `${options.toRoot ?? '../'}style.css`,
    children: [
      element(
        'section',
        { 'epub:type': 'chapter', role: 'doc-chapter', 'aria-labelledby': 'title' },
        options.beginsPage && data.pageStart !== undefined ? pageBreak(data.pageStart, 'div') : undefined,
        element('header', {}, [...headParts(article).flat(), ...noteParts(article)].map(partElements)),
        element(
          'div',
          { class: 'body' },
          bodyElements(article.document, { page, pictures: article.pictures }),
        ),
        endMatter(article),
        photosParts(article).map(partElements),
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
  const parts = [...noticeEndParts(article), ...closingParts(article).flat()];
  return parts.length > 0 ? element('div', { class: 'end' }, parts.map(partElements)) : undefined;
}
