import { holdsCards, type SearchAnswer } from '../../search/query/api.ts';

/** What is read out when an answer comes: how many articles, or what stands there instead of them. */
export function describeFound(answer: SearchAnswer): string {
  if (answer.total > 0) return `找到 ${answer.total} 篇`;
  const nothing = holdsCards(answer) ? '文章里没有，上面另有所列' : '没有找到';
  const [best] = answer.guesses ?? [];
  return best ? `${nothing}。您是不是要找${best.query}` : nothing;
}
