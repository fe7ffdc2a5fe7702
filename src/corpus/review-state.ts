import type { ReviewState } from '../schema/review.ts';
import type { IssueFolder } from './model.ts';

/**
 * How far an article is proofread, as `review.yaml` says; without a word there what is published counts as 定稿, and all
 * else, or all of an archive that keeps no book yet, as 待校.
 */
export function reviewState(
  { review, published }: Pick<IssueFolder, 'review' | 'published'>,
  article: string,
): ReviewState {
  const said = review?.data?.articles?.[article]?.at(-1)?.state;
  const known = published?.get(article);
  return said ?? (known && !known.withdrawn ? '定稿' : '待校');
}
