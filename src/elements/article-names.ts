import type { DataNames } from './data-names.ts';

/** What elements find on the page of an article, where layout, components and Markdown have put it. */
export const articleNames = {
  /** The article; its value is the id: `qinghai-gongyun/2023-no2/01`. Others than elements rely on it. */
  article: 'data-article-id',
  /** The text of the article, without its head and end. Others than elements rely on it. */
  body: 'data-article-body',
  /** The place in the text where a printed page begins; its value is the number. */
  page: 'data-page',
  /** The number of a footnote, and the way back from the footnote. */
  footnoteRef: 'data-footnote-ref',
  footnoteBackref: 'data-footnote-backref',
} as const satisfies DataNames;
