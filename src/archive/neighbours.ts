import { standardNumber } from './labels.ts';
import type { Archive, Article, Issue } from './model.ts';

/** What comes before and after something, where anything does. */
export interface Neighbours<Item> {
  previous?: Item;
  next?: Item;
}

/** The articles before and after one; at the ends of an issue they lie in the issues beside it. */
export function articleNeighbours(article: Article): Neighbours<Article> {
  return besides(
    article.issue.series.issues.flatMap(({ articles }) => articles),
    article,
  );
}

/** The issues before and after one in its series. */
export function issueNeighbours(issue: Issue): Neighbours<Issue> {
  return besides(issue.series.issues, issue);
}

/** The article a 发文字号 names, when the archive holds that document. */
export function findNotice({ articles }: Archive, number: string): Article | undefined {
  const wanted = standardNumber(number);
  return articles.find(({ data }) => data.notice && standardNumber(data.notice.number) === wanted);
}

function besides<Item>(items: readonly Item[], item: Item): Neighbours<Item> {
  const at = items.indexOf(item);
  const [previous, next] = [items[at - 1], items[at + 1]];
  return { ...(previous && { previous }), ...(next && { next }) };
}
