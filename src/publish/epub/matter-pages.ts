import type { Issue } from '../../archive/model.ts';
import { contentsMissing, contentsName } from '../../print/contents.ts';
import { correctionLine } from '../../print/corrections.ts';
import { issueEnd, issueFront } from '../../print/issue-parts.ts';
import { printedIssue } from '../../schema/printed-issue.ts';
import { nameOf } from '../../schema/printed.ts';
import { imprintName } from './book.ts';
import type { Book } from './book.ts';
import { issuePartElements } from './parts.ts';
import { listSection, writeXhtml } from './xhtml.ts';
import { element } from '../xml.ts';

/** The page of the cover: the drawing, with its words for those who do not see it. */
export function coverPage({ title }: Pick<Book, 'title'>): string {
  return writeXhtml({
    title,
    form: 'cover',
    stylesheet: 'style.css',
    children: [
      element(
        'section',
        { 'epub:type': 'cover' },
        element('img', { src: 'cover.svg', alt: `封面：${title}`, role: 'doc-cover' }),
      ),
    ],
  });
}

/** Masthead and imprint: who made the issue, when and where, the note over it, and what this book is. */
export function imprintPage(issue: Issue, address: string | undefined, toRoot: string): string {
  return writeXhtml({
    title: imprintName(issue),
    form: 'imprint',
    stylesheet: `${toRoot}style.css`,
    children: [
      element(
        'section',
        { 'epub:type': 'imprint' },
        element('h1', {}, issue.title),
        issueFront(issue).map(issuePartElements),
        element('h2', {}, '关于本电子书'),
        element('p', {}, bookNote(issue)),
        address === undefined
          ? undefined
          : element('p', {}, '网络版：', element('a', { href: address }, address)),
      ),
    ],
  });
}

/** What stands behind the last article: to whom the issue was sent, corrections of imprint and contents. */
export function endPage(issue: Issue, toRoot: string): string {
  return writeXhtml({
    title: endName(issue),
    form: 'imprint',
    stylesheet: `${toRoot}style.css`,
    children: [
      element(
        'section',
        {},
        element('h1', {}, endName(issue)),
        issueEnd(issue).map(issuePartElements),
        listSection('版权页与目录校勘', issue.corrections.map(correctionLine), 'corrections'),
      ),
    ],
  });
}

/** Name of the page behind the last article: `分送`, `分送、校勘记`. */
export function endName({ data, corrections }: Issue): string {
  return [data.distribution && nameOf(printedIssue.distribution), corrections.length > 0 && '校勘记']
    .filter(Boolean)
    .join('、');
}

function bookNote({ data, articles }: Issue): string {
  const hasPages = articles.some(({ data: { pageStart } }) => pageStart !== undefined);
  return [
    '本书据印本逐字整理，改动处见各篇校勘记。',
    hasPages ? '页码表所列为印本目录标明的起始页。' : '',
    data.contentsSupplied ? `${contentsMissing}，${contentsName}由正文编成。` : '',
  ].join('');
}
