import type { Article, Issue } from '../../archive/model.ts';
import { element } from './xml.ts';
import type { XmlElement } from './xml.ts';

/** What the maker of an EPUB has to be told besides the issue. */
export interface EpubOptions {
  /** Origin the archive is served from: `https://archive.example.cn`. */
  origin: string;
  /** The UUID the identifiers of the archive's books are made in. */
  namespace: string;
  /** The strong colour of covers and letterheads: `#a6291b`. */
  colour: string;
  /** Reads a picture by its path below the project. */
  readFile: (path: string) => Uint8Array;
  /** Time of the last change, for builds that know it; without it the day of its version, else the date of its issue. */
  modified?: string | undefined;
}

/** A printed page that begins with an article or inside it. */
export interface PrintedPage {
  number: number;
  href: string;
}

/** Path of an article's file from the root of the book. */
export function articleHref({ slug }: Article): string {
  return `text/${slug}.xhtml`;
}

/** Id of the mark where a printed page begins. */
function pageAnchor(page: number): string {
  return `page-${page}`;
}

/** The mark where a printed page begins: a block before the text, a span inside it. */
export function pageBreak(page: number, name: 'div' | 'span'): XmlElement {
  return element(name, {
    id: pageAnchor(page),
    'epub:type': 'pagebreak',
    role: 'doc-pagebreak',
    'aria-label': `第${page}页`,
  });
}

/**
 * The printed pages that contents and page marks give, in reading order: each once, at the first article that has
 * its beginning.
 */
export function printedPages(issue: Issue): PrintedPage[] {
  const seen = new Set<number>();
  return issue.articles.flatMap((article) =>
    [article.data.pageStart ?? [], article.pageMarks].flat().flatMap((number) => {
      if (seen.has(number)) return [];
      seen.add(number);
      return [{ number, href: `${articleHref(article)}#${pageAnchor(number)}` }];
    }),
  );
}

/** The articles at which the printed page they begin on is marked: at them, and at none before. */
export function pageBeginners(issue: Issue): ReadonlySet<Article> {
  const marks = new Set(printedPages(issue).map(({ href }) => href));
  return new Set(
    issue.articles.filter((article) =>
      marks.has(`${articleHref(article)}#${pageAnchor(article.data.pageStart ?? 0)}`),
    ),
  );
}

/** True where something is left to say behind the last article: 分送, corrections of imprint and contents. */
export function hasEndPage({ data, corrections }: Issue): boolean {
  return data.distribution !== undefined || corrections.length > 0;
}

/** Name of the page that holds masthead and imprint. */
export function imprintName({ series }: Issue): string {
  return series.data.form === 'bulletin' ? '刊头' : '版权页';
}
