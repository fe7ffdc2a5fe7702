import { indexesOf } from './indexes.ts';
import { standardNumber } from './labels.ts';
import type { Archive, Article, Issue } from './model.ts';

/** What comes before and after something, where anything does. */
export interface Neighbours<Item> {
  previous?: Item;
  next?: Item;
}

/** The articles before and after one; at the ends of an issue they lie in the issues beside it. */
export function articleNeighbours(archive: Archive, article: Article): Neighbours<Article> {
  const found = indexesOf(archive).places.get(article);
  return found ? besides(found.row, found.place) : {};
}

/** The issues before and after one in its series. */
export function issueNeighbours(issue: Issue): Neighbours<Issue> {
  return besides(issue.series.issues, issue.series.issues.indexOf(issue));
}

/** The article a 发文字号 names, when the archive holds that document. */
export function findNotice(archive: Archive, number: string): Article | undefined {
  return indexesOf(archive).notices.get(standardNumber(number));
}

function besides<Item>(items: readonly Item[], at: number): Neighbours<Item> {
  const [previous, next] = [items[at - 1], items[at + 1]];
  return { ...(previous && { previous }), ...(next && { next }) };
}
