import { itemAt } from '../../../text/item-at.ts';
import type { Card, SearchCards } from '../api.ts';
import { loadPages, loadPiece, type SearchData } from '../loading/load.ts';
import { isDocument, listPeriodicals, type NamedIssue, type ReferenceAnswer } from './references.ts';
import { endOf } from './special-titles.ts';
import type { Span } from './typed-reference.ts';
import type { CatalogueIssue } from '../loading/unpack.ts';

/** Issues of those named that are told of in full; of the others the name must do. */
const IN_FULL = 4;

/** Reads what is shown of the issues, documents and pages that a query names, and of what it names that is not there. */
export async function readReferenceCards(
  { found, missing, pages }: ReferenceAnswer,
  data: SearchData,
): Promise<{ references: Card[]; missing: SearchCards['missing'] }> {
  if (pages) return { references: await onPagesOfAny(pages, data), missing: [] };
  const references = await Promise.all(
    found.map(async (named, place) =>
      named.pages && place < IN_FULL
        ? onPages(named, named.pages, data)
        : [await issueCard(named.issue, place < IN_FULL, data)],
    ),
  );
  return {
    references: references.flat(),
    missing: await Promise.all(
      missing.map(async ({ typed, nearest }) => ({
        typed,
        nearest: await Promise.all(nearest.map((issue) => issueCard(issue, false, data))),
      })),
    ),
  };
}

/** An issue with the number of its articles, a document with its title. */
async function issueCard(issue: CatalogueIssue, inFull: boolean, data: SearchData): Promise<Card> {
  const { title, url, numbers } = issue;
  if (isDocument(issue)) {
    const article = data.catalogue.articles.url.indexOf(url);
    const head = inFull && article >= 0 ? (await loadPiece(article, 0, data)).head : undefined;
    return { kind: 'document', name: title, url, facts: head ? [head.title] : [] };
  }
  const count = articlesOf(issue, data).length;
  const isMerged = numbers.length > 1 || endOf(title) !== undefined;
  const facts = [`${isMerged ? '合刊，' : ''}共${count}篇`];
  return { kind: 'issue', name: title, url, facts };
}

/** The articles on some pages of the newest issues that have such pages. */
async function onPagesOfAny(pages: Span, data: SearchData): Promise<Card[]> {
  const cards: Card[] = [];
  let shown = 0;
  for (const issue of listPeriodicals(data.references)) {
    const own = (await onPages({ issue }, pages, data)).filter(({ kind }) => kind === 'page');
    cards.push(...own);
    if (own.length > 0) shown += 1;
    if (shown === IN_FULL) break;
  }
  return cards;
}

/** The articles printed on some pages of an issue; where none is known to be, the issue, and this said of it. */
async function onPages(
  { issue }: NamedIssue,
  [first, last]: readonly [number, number],
  data: SearchData,
): Promise<Card[]> {
  const pages = await loadPages();
  const begun = articlesOf(issue, data)
    .flatMap((article) => {
      const [start, end] = pages[article] ?? [0, 0];
      return start > 0 ? [{ article, start, end }] : [];
    })
    .sort((a, b) => a.start - b.start || a.article - b.article);
  const before = begun.filter(({ start }) => start < first);
  const latest = before.filter(({ start }) => start === before.at(-1)?.start);
  const beginning = begun.filter(({ start }) => start >= first && start <= last);
  // What began before goes on as far as the next begins, unless its last page is known; of the last of all nothing is.
  const next = begun.find(({ start }) => start >= first);
  const goesOn = (end: number) => (end > 0 ? end >= first : next !== undefined && next.start > first);
  const running = latest.slice(-1).filter(({ end }) => goesOn(end));
  const found = [...running, ...beginning];
  const label = first === last ? `第${first}页` : `第${first}—${last}页`;
  if (found.length === 0) {
    const card = await issueCard(issue, true, data);
    return [{ ...card, facts: [sayNoPage(label, begun), ...card.facts] }];
  }
  return Promise.all(
    found.map(async ({ article, start }): Promise<Card> => {
      const { head } = await loadPiece(article, 0, data);
      const page = start < first ? `${label}（自第${start}页起）` : `第${start}页起`;
      const url = itemAt(data.catalogue.articles.url, article);
      return {
        kind: 'page',
        name: head.title,
        url: start < first ? `${url}#page-${first}` : url,
        facts: [`${issue.title}${page}`, ...(head.people === '' ? [] : [head.people])],
      };
    }),
  );
}

function sayNoPage(label: string, begun: readonly { start: number }[]): string {
  const [first, last] = [begun.at(0)?.start, begun.at(-1)?.start];
  return first === undefined || last === undefined
    ? '各篇没有记页码'
    : `不能断定哪篇印在${label}：各篇从第${first}页起，末篇从第${last}页起`;
}

/** The articles of an issue, by their places in the catalogue. */
function articlesOf({ url }: CatalogueIssue, { catalogue }: SearchData): number[] {
  return catalogue.articles.url.flatMap((own, article) => (own.startsWith(url) ? [article] : []));
}
