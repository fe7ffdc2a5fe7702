import { formatDate } from '../../text/dates.ts';
import type { Article, Issue, Organization } from '../model.ts';
import type { GridYear } from '../grid.ts';
import type { QuotedSentence } from '../tracing/quoted-sentence.ts';

/** Most bytes a page of a list may have: on a slow line a longer one takes seconds, and a phone stutters over it. */
export const PAGE_LIMIT = 200_000;

/** What of it the rows may take; the head and foot of the page and the ways to the other pages need the rest. */
export const ROWS_LIMIT = 150_000;

/**
 * Bytes of HTML the rows of lists take, a little more rather than less: the archive decides what stands on which page
 * before anything is written. `tests/render/list-pages.test.ts` holds them against the rows as they are written.
 */

/** Of an article, its issue named beside it or not. */
export function weighArticle(article: Article, showIssue = false): number {
  const { data, issue, url, byline } = article;
  const facts = [
    showIssue ? issue.title : '',
    data.date ? formatDate(data.date) : '',
    data.organization?.name ?? '',
  ];
  return (
    400 +
    url.length +
    weighWords(data.title) +
    sizeOf([byline, ...facts].join('')) +
    30 * data.title.split(' ').length
  );
}

/** Of a sentence that names something, with its way to the paragraph. */
export function weighQuote({ before, words, after }: QuotedSentence): number {
  return 160 + sizeOf(before + words + after);
}

/** Of an issue's name above its articles. */
export function weighIssueHead({ url, title }: Issue): number {
  return 360 + url.length + weighWords(title);
}

/** Of an issue in a list of issues. */
export function weighIssueCard({ url, label, document }: Issue): number {
  return 520 + url.length + sizeOf(label) + (document ? weighWords(document.data.title) + 80 : 0);
}

/** Of an issue named in one line, with a duty or without. */
export function weighIssueLine({ url, title }: Issue): number {
  return 300 + url.length + weighWords(title);
}

/** Of the numbers of a year in a grid. */
export function weighGridYear({ cells, evidence = '' }: GridYear): number {
  return cells.reduce(
    (sum, { label, issue }) => sum + 330 + sizeOf(label) + (issue?.url.length ?? 0),
    500 + sizeOf(evidence),
  );
}

/** Of a line of a directory: a name and a note. */
export function weighName(name: string, note = ''): number {
  return 420 + weighWords(name) + weighWords(note);
}

/** Of a body in the tree. */
export function weighTreeNode({ url, data }: Organization): number {
  return 340 + url.length + weighWords(data.name);
}

/** Words that may break between any two characters, each place marked by `<wbr>`. */
function weighWords(text: string): number {
  return sizeOf(text) + 3 * text.length;
}

function sizeOf(text: string): number {
  return Buffer.byteLength(text);
}
