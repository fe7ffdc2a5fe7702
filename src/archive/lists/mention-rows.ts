import type { Mention } from '../tracing/documents.ts';
import { LATEST, yearSection } from './article-pages.ts';
import { splitList, type ListPages } from './split-list.ts';
import { ROWS_LIMIT, weighArticle, weighQuote } from './weights.ts';

/** True for a row that is a sentence of an article. */
export function isMention(row: object): row is Mention {
  return 'quote' in row;
}

/** Bytes a sentence takes with its article. */
export function weighMention({ article, quote }: Mention): number {
  return weighArticle(article, true) + weighQuote(quote);
}

/** The pages of the places that refer to a document, by year where they are too many for one; oldest first. */
export function mentionPages(
  url: string,
  mentions: readonly Mention[],
  limit = ROWS_LIMIT,
): ListPages<Mention> {
  const yearOf = ({ article }: Mention) => article.issue.data.year;
  return splitList(
    url,
    mentions.toSorted((a, b) => yearOf(a) - yearOf(b)),
    {
      name: '年份',
      unit: '篇',
      limit,
      weigh: weighMention,
      sectionOf: (mention) => yearSection(yearOf(mention)),
      latest: LATEST,
    },
  );
}
