import type { Issue } from '../../archive/model.ts';
import { correctionLine } from '../../print/article-parts.ts';
import { imprintFacts, mastheadFacts } from '../../print/issue-parts.ts';
import { imprintName } from './book.ts';
import { factList, listSection, writeXhtml } from './xhtml.ts';
import { element } from './xml.ts';

/** The page of the cover: the drawing, with its words for those who do not see it. */
export function coverPage(issue: Issue): string {
  return writeXhtml({
    title: issue.title,
    form: 'cover',
    stylesheet: 'style.css',
    children: [
      element(
        'section',
        { 'epub:type': 'cover' },
        element('img', { src: 'cover.svg', alt: `封面：${issue.title}`, role: 'doc-cover' }),
      ),
    ],
  });
}

/** Masthead and imprint: who made the issue, when and where, the note over it, and what this book is. */
export function imprintPage(issue: Issue, address: string): string {
  const { data } = issue;
  return writeXhtml({
    title: imprintName(issue),
    form: 'imprint',
    stylesheet: 'style.css',
    children: [
      element(
        'section',
        { 'epub:type': 'imprint' },
        element('h1', {}, issue.title),
        data.motto && element('p', { class: 'motto' }, data.motto),
        factList(mastheadFacts(issue)),
        factList(imprintFacts(issue)),
        data.imprintLines?.map((line) => element('p', {}, line)),
        data.editorNote && element('p', { class: 'editor-note' }, `按：${data.editorNote}`),
        element('h2', {}, '关于本电子书'),
        element('p', {}, bookNote(issue)),
        element('p', {}, '网络版：', element('a', { href: address }, address)),
      ),
    ],
  });
}

/** What stands behind the last article: to whom the issue was sent, corrections of imprint and contents. */
export function endPage(issue: Issue): string {
  const { distribution = [] } = issue.data;
  return writeXhtml({
    title: endName(issue),
    form: 'imprint',
    stylesheet: 'style.css',
    children: [
      element(
        'section',
        {},
        element('h1', {}, endName(issue)),
        distribution.map((line) => element('p', {}, line)),
        listSection('版权页与目录校勘', issue.corrections.map(correctionLine), 'corrections'),
      ),
    ],
  });
}

/** Name of the page behind the last article: `分送`, `分送、校勘记`. */
export function endName({ data, corrections }: Issue): string {
  return [data.distribution && '分送', corrections.length > 0 && '校勘记'].filter(Boolean).join('、');
}

function bookNote({ data, articles }: Issue): string {
  const hasPages = articles.some(({ data: { pageStart } }) => pageStart !== undefined);
  return [
    '本书据印本逐字整理，改动处见各篇校勘记。',
    hasPages ? '页码表所列为印本目录标明的起始页。' : '',
    data.contentsSupplied ? '原件没有目录，目录由正文编成。' : '',
  ].join('');
}
