import type { OutlineEntry } from '../document/outline.ts';
import { issueContents } from './contents.ts';
import type { Article, Issue } from './model.ts';

/** An issue in the order in which it is read through. */
export interface ReadThrough {
  /** Its contents: columns, and under them the titles, each with the anchor of its text. */
  entries: OutlineEntry[];
  /** Its texts; the first of a column bears the name of that. */
  texts: { column?: string | undefined; article: Article }[];
}

/**
 * Puts the texts of an issue in the order of its contents. One that stands there twice is read where it stands first, one that
 * does not stand there at the end.
 */
export function readingSections(issue: Issue): ReadThrough {
  const seen = new Set<Article>();
  const entries: OutlineEntry[] = [];
  const texts: ReadThrough['texts'] = [];
  for (const { name, lines } of [...issueContents(issue), restOf(issue)]) {
    const fresh = lines.filter(({ article }) => !seen.has(article));
    fresh.forEach(({ article, title }, place) => {
      seen.add(article);
      if (place === 0 && name !== undefined)
        entries.push({ slug: textAnchor(article), text: name, level: 0 });
      entries.push({ slug: textAnchor(article), text: title, level: name === undefined ? 0 : 1 });
      texts.push({ article, ...(place === 0 && name !== undefined && { column: name }) });
    });
  }
  return { entries, texts };
}

/** Where a text begins on the page: `03-text`. */
export function textAnchor({ slug }: Article): string {
  return `${slug}-text`;
}

function restOf({ articles }: Issue): { name?: string; lines: { article: Article; title: string }[] } {
  return { lines: articles.map((article) => ({ article, title: article.data.title })) };
}
