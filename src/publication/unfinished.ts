import type { Whole } from '../corpus/model.ts';
import type { Changes } from './compare.ts';

/** An article about to be published that is not 定稿: `qinghai-gongyun/2024-no1/03`, `一校`. */
export interface Unfinished {
  item: string;
  title: string;
  state: string;
}

/** What of a publication nobody has called final: without a word on it a new article is 待校, a published one 定稿. */
export function findUnfinished(
  { folders }: Pick<Whole, 'folders'>,
  { added, changed, returned }: Changes,
): Unfinished[] {
  const fresh = new Set([...added, ...returned].map(({ item }) => item));
  const wanted = new Map([...added, ...changed, ...returned].map((one) => [one.item, one]));
  return folders.flatMap(({ id, articles, review }) =>
    articles.flatMap((article): Unfinished[] => {
      const item = `${id}/${article.id}`;
      const one = wanted.get(item);
      if (!one) return [];
      const said = review?.data?.articles?.[article.id]?.at(-1)?.state;
      const state = said ?? (fresh.has(item) ? '待校' : '定稿');
      return state === '定稿' ? [] : [{ item, title: one.title, state }];
    }),
  );
}
