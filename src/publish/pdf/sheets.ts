import type { Article, Issue } from '../../archive/model.ts';
import { citeArticle } from '../../cite/citation.ts';
import { formatGbt7714 } from '../../cite/gbt7714.ts';
import {
  closingParts,
  headParts,
  noteParts,
  noticeEndParts,
  photosParts,
} from '../../print/article-parts.ts';
import { correctionLine } from '../../print/corrections.ts';
import { issueEnd, issueFront } from '../../print/issue-parts.ts';
import { contentsName } from '../../print/contents.ts';
import { bodiesText } from '../../print/names.ts';
import type { NoticeEndPart } from '../../print/article-part.ts';
import { recordFacts, runningHead, sourceLine } from '../../print/record.ts';
import { addressAt } from '../../text/address-at.ts';
import { articleHref } from '../epub/book.ts';
import type { ContentsEntry } from '../epub/book.ts';
import { bodyElements } from '../epub/body.ts';
import { issueEntries } from '../epub/issue-book.ts';
import { issuePartElements, partElements } from '../epub/parts.ts';
import { factList, listSection } from '../epub/xhtml.ts';
import { element } from '../xml.ts';
import type { XmlChild, XmlElement } from '../xml.ts';
import type { TakeawayOptions } from '../takeaway.ts';
import { embedPictures } from './embed-pictures.ts';
import { scopeIds } from './scope-ids.ts';

/** What sheets are told of the site they come from. */
type SheetOptions = Pick<TakeawayOptions, 'origin' | 'readFile'>;

/** A stretch of sheets under one running head. */
export interface Sheets {
  /** Its name, which its ids begin with. */
  name: string;
  form: 'article' | 'notice';
  head: string;
  content: XmlElement;
}

/** The sheets of an article: its parts as every writer has them; of an official document nothing besides. */
export function articleSheets(article: Article, options: SheetOptions): Sheets {
  const { origin, readFile } = options;
  const isNotice = article.data.notice !== undefined;
  const ends = noticeEndParts(article);
  const imprint = ends.filter(({ type }) => type === 'imprint');
  const name = articleHref(article);
  const content = element(
    'section',
    { id: '', 'aria-labelledby': 'title', lang: 'zh-CN' },
    element('header', {}, [...headParts(article).flat(), ...noteParts(article)].map(partElements)),
    element(
      'div',
      { class: 'body' },
      bodyElements(article.document, {
        page: { path: article.url, origin },
        pictures: article.pictures,
      }),
    ),
    element(
      'div',
      { class: 'end' },
      [...ends.filter(({ type }) => type !== 'imprint'), ...closingParts(article).flat()].map(partElements),
    ),
    photosParts(article).map(partElements),
    imprint.length > 0 ? element('div', { class: 'foot' }, imprint.map(imprintElements)) : undefined,
    isNotice ? undefined : record(article, origin),
  );
  return {
    name,
    form: isNotice ? 'notice' : 'article',
    head: runningHead(article),
    content: embedPictures(scopeIds(content, name), article.issue, readFile),
  };
}

/** The sheets of a whole issue: front matter and contents, every article, what follows them. */
export function issueSheets(issue: Issue, options: SheetOptions): Sheets[] {
  if (issue.document) return [articleSheets(issue.document, options)];
  const matter = (name: string, ...children: XmlChild[]): Sheets => ({
    name,
    form: 'article',
    head: issue.title,
    content: element('section', { id: name, lang: 'zh-CN' }, ...children),
  });
  return [
    matter(
      'imprint.xhtml',
      element('h1', {}, issue.title),
      issueFront(issue).map(issuePartElements),
      element('h2', { class: 'contents' }, contentsName),
      element('ul', { class: 'contents' }, issueEntries(issue).slice(1).map(contentsItem)),
    ),
    ...issue.articles.map((article) => articleSheets(article, options)),
    ...(issue.data.distribution === undefined && issue.corrections.length === 0
      ? []
      : [
          matter(
            'end.xhtml',
            issueEnd(issue).map(issuePartElements),
            listSection('版权页与目录校勘', issue.corrections.map(correctionLine), 'corrections'),
          ),
        ]),
  ];
}

/** The lines of 版记, each from one side to the other. */
function imprintElements(part: NoticeEndPart): XmlElement[] {
  if (part.type !== 'imprint') return [];
  const span = (words: string | undefined) => (words ? element('span', {}, words) : undefined);
  const row = (...cells: (XmlElement | undefined)[]) =>
    cells.some((cell) => cell) ? [element('p', {}, cells)] : [];
  return [
    ...part.lists.flatMap(({ before, text, after }) =>
      row(element('span', { class: 'label' }, before), element('span', { class: 'list' }, text + after)),
    ),
    ...row(span(bodiesText(part.bodies)), span(part.printedOn)),
    ...row(span(part.copies)),
  ];
}

function record(article: Article, origin: string): XmlElement {
  return element(
    'footer',
    { class: 'record' },
    element('p', {}, sourceLine(article)),
    factList([
      ...recordFacts(article),
      ['引用', formatGbt7714(citeArticle(article, origin))],
      ...(origin === '' ? [] : [['网址', addressAt(article.url, origin)] as const]),
    ]),
    listSection('校勘记', article.corrections.map(correctionLine), 'corrections'),
  );
}

function contentsItem({ words, href, entries }: ContentsEntry): XmlElement {
  return element(
    'li',
    {},
    href === undefined ? element('span', {}, words) : element('a', { href: `#${href}` }, words),
    entries && element('ul', {}, entries.map(contentsItem)),
  );
}
