import type { IssueData } from '../schema/issue.ts';

/** Puts articles into the order a reader leafs through: the printed contents, unlisted items in their places. */
export function readingOrder<Item extends { slug: string }>(
  articles: readonly Item[],
  { contents, unlisted = [] }: Pick<IssueData, 'contents' | 'unlisted'>,
): Item[] {
  const listed = contents.flatMap(({ entries }) => entries.map(({ article }) => article));
  const order = [...new Set(listed)];
  for (const { article, after } of unlisted) {
    if (order.includes(article)) continue;
    order.splice(placeAfter(order, after, unlisted), 0, article);
  }
  const rank = new Map(order.map((slug, index) => [slug, index]));
  const rankOf = ({ slug }: Item) => rank.get(slug) ?? order.length;
  return [...articles].sort((a, b) => rankOf(a) - rankOf(b) || a.slug.localeCompare(b.slug));
}

/** Behind the article it follows and behind the unlisted items already put there; without one, before all listed. */
function placeAfter(
  order: readonly string[],
  after: string | undefined,
  unlisted: readonly { article: string; after?: string | undefined }[],
): number {
  let place = after === undefined ? 0 : order.indexOf(after) + 1;
  if (after !== undefined && place === 0) return order.length;
  while (unlisted.some((item) => item.article === order[place] && item.after === after)) place += 1;
  return place;
}
