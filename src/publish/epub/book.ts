import type { Article, Issue } from '../../archive/model.ts';
import type { Deflated } from '../pack-files.ts';
import { element } from '../xml.ts';
import type { XmlElement } from '../xml.ts';
import type { CoverWords } from './cover.ts';
import type { BookPicture } from './pictures.ts';

/** A book before it is packed: an issue, or all issues of a series one after the other. */
export interface Book {
  /** What its lasting identifier is made of. */
  id: string;
  title: string;
  cover: CoverWords;
  publisher: string;
  /** When it appeared, ISO of any precision. */
  date: string;
  /** The moment of its version: `2022-06-22T00:00:00Z`. */
  moment: string;
  description?: string | undefined;
  rights?: string | undefined;
  /** Its address in the archive, where that is known. */
  address?: string | undefined;
  masthead: Issue['masthead'];
  /** The series it stands in, and its place there. */
  collection?: { name: string; position?: string };
  /** The pictures its pages show, and whether any that was printed is lost. */
  pictures: readonly BookPicture[];
  hasLost: boolean;
  /** Its pages in the order they are read; contents and cover stand before them. */
  pages: readonly BookPage[];
  contents: readonly ContentsEntry[];
  printedPages: readonly PrintedPage[];
  /** Where its text begins. */
  begins?: string | undefined;
}

/** A file of text in a book. */
export interface BookPage {
  id: string;
  /** Path from the root of the book. */
  href: string;
  content: string | Deflated;
}

/** A page that is not made small yet. */
export interface WrittenPage extends BookPage {
  content: string;
}

/** A line of the contents: a page, or a name with lines below it. */
export interface ContentsEntry {
  words: string;
  href?: string;
  entries?: readonly ContentsEntry[];
}

/** A printed page that begins with an article or inside it. */
export interface PrintedPage {
  /** `8`, in a book of several issues `2023年第2期 8`. */
  label: string;
  href: string;
}

/** Path of an article's file from the root of the book of its issue. */
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
      return [{ label: String(number), href: `${articleHref(article)}#${pageAnchor(number)}` }];
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
