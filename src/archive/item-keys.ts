import { digestOf } from '../corpus/digest.ts';
import { onceFor } from '../text/once.ts';
import type { Article, Issue } from './model.ts';
import { publishedOn } from './published.ts';

/** Of what is made of an article alone: its plain text, its citation files. */
export const textKey = onceFor((article: Article) =>
  key('text', article.digest, lineKey(article), issueFacts(article.issue), article.corrections, article.life),
);

/** What stands of an article in the lists of other pages. */
export const lineKey = onceFor((article: Article) => {
  const { url, headTitle, data, kindUrl, spoken, yearUrl, audience, people, speakers, column } = article;
  const { organization, copywriter, photographer, signatory, printedBy, issue } = article;
  return key(
    'line',
    [url, headTitle, data, kindUrl, spoken, yearUrl, audience],
    [people, speakers, organization, copywriter, photographer, signatory, printedBy],
    column && [column.url, column.data.name],
    [issue.url, issue.label, issue.title],
  );
});

/** What stands of an issue on the pages of its articles and in its own books. */
export const issueFacts = onceFor((issue: Issue) => {
  const { id, url, label, title, data, series, publisher, masthead, coverPhotos, corrections, life } = issue;
  return key(
    'facts',
    [id, url, label, title, data, publisher, masthead, coverPhotos, corrections, life],
    [series.url, series.data, series.publisher],
    publishedOn(issue),
    issue.articles.length,
  );
});

/** The digest of some parts. */
export function key(...parts: readonly unknown[]): string {
  return digestOf(JSON.stringify(parts));
}
