import { digestOf } from '../corpus/digest.ts';
import type { Article, Issue } from './model.ts';
import { publishedOn } from './published.ts';

/** Of what is made of an article alone: its plain text, its citation files. */
export function textKey(article: Article): string {
  return remember(texts, article, () =>
    key(
      'text',
      article.digest,
      lineKey(article),
      issueFacts(article.issue),
      article.corrections,
      article.life,
    ),
  );
}

const lines = new WeakMap<Article, string>();
const texts = new WeakMap<Article, string>();
const facts = new WeakMap<Issue, string>();

/** What stands of an article in the lists of other pages. */
export function lineKey(article: Article): string {
  return remember(lines, article, () => {
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
}

/** What stands of an issue on the pages of its articles and in its own books. */
export function issueFacts(issue: Issue): string {
  return remember(facts, issue, () => {
    const { id, url, label, title, data, series, publisher, masthead, coverPhotos, corrections, life } =
      issue;
    return key(
      'facts',
      [id, url, label, title, data, publisher, masthead, coverPhotos, corrections, life],
      [series.url, series.data, series.publisher],
      publishedOn(issue),
      issue.articles.length,
    );
  });
}

/** The digest of some parts. */
export function key(...parts: readonly unknown[]): string {
  return digestOf(JSON.stringify(parts));
}

function remember<Item extends object>(known: WeakMap<Item, string>, item: Item, make: () => string): string {
  const made = known.get(item) ?? make();
  known.set(item, made);
  return made;
}
