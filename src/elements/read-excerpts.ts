import type { Passage, Quoted, Source } from '../folder/model.ts';
import type { ArticlePage } from './article-page.ts';
import { toSelector } from './data-names.ts';
import { names as quoteBar } from './quote-bar/names.ts';
import { PARAGRAPHS } from './quote-bar/paragraphs.ts';
import { quoteParagraph, type QuotedPart } from './quote-bar/quoting.ts';
import type { QuotedPages } from './quote-bar/quoted-pages.ts';
import { readSources } from './quote-bar/read-sources.ts';

/** What is gathered of a quotation: an excerpt a paragraph. */
export function readExcerpts(page: ArticlePage, parts: readonly QuotedPart[]): Quoted[] {
  return parts.map((part) => ({ kind: 'excerpt', ...readPassage(page, part) }));
}

/** Words of a page with all that their source needs once they are elsewhere. */
export function readPassage(page: ArticlePage, { id, text, whole, pages }: QuotedPart): Passage {
  const { address, ...source } = readSource(page, pages);
  return {
    text,
    ...(whole !== text && { whole }),
    paragraph: id,
    address: address === '' ? '' : `${address}#${id}`,
    ...source,
  };
}

/** The source of an article, or of the printed pages of it that are quoted. */
export function readSource(page: ArticlePage, pages?: QuotedPages): Source {
  const { standard, running, url } = readSources(page, pages);
  const version = page.document.querySelector(toSelector(quoteBar.version))?.getAttribute(quoteBar.version);
  return {
    path: page.path,
    title: titleOf(page.document),
    standard,
    running,
    address: url,
    ...(version != null && { version }),
  };
}

/** The paragraph of a page as it stands there now; undefined where it does not. */
export function readParagraph({ document }: ArticlePage, id: string): QuotedPart | undefined {
  const found = document.getElementById(id);
  return found?.matches(PARAGRAPHS) ? quoteParagraph(found).parts[0] : undefined;
}

/** The title of an article as its page tells it to programs: that one has no breaks between its words. */
export function titleOf(page: Document): string {
  return page.querySelector<HTMLMetaElement>('meta[name="citation_title"]')?.content ?? page.title;
}
