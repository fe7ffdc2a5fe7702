import type { Quoted } from '../folder/model.ts';
import type { ArticlePage } from './article-page.ts';
import { toSelector } from './data-names.ts';
import { names as quoteBar } from './quote-bar/names.ts';
import { PARAGRAPHS, quoteParagraph, type QuotedPart } from './quote-bar/quoting.ts';
import { readSources } from './quote-bar/read-sources.ts';

/** What is gathered of a quotation: an excerpt a paragraph, with all that its sources need once it is elsewhere. */
export function readExcerpts(page: ArticlePage, parts: readonly QuotedPart[]): Quoted[] {
  const version = page.document.querySelector(toSelector(quoteBar.version))?.getAttribute(quoteBar.version);
  return parts.map(({ id, text, whole, pages }) => {
    const { standard, running, url } = readSources(page, pages);
    return {
      kind: 'excerpt',
      text,
      ...(whole !== text && { whole }),
      path: page.path,
      paragraph: id,
      title: titleOf(page.document),
      standard,
      running,
      address: url === '' ? '' : `${url}#${id}`,
      ...(version != null && { version }),
    };
  });
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
