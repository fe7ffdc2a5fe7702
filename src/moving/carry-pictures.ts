import { isBeside, picturesOfBody, picturesOfData, plainName } from '../corpus/named-pictures.ts';
import type { ArticleMove } from './move-article.ts';
import type { Draft } from './draft.ts';
import { MoveRefused } from './move-refused.ts';

/** Takes the pictures beside an article along; one that others show too, or whose name is taken there, is refused. */
export function carryPictures(draft: Draft, { from, article, to }: ArticleMove): void {
  for (const name of picturesOf(article)) {
    if (!from.pictures.has(name)) continue;
    const other = from.articles.find((one) => one !== article && picturesOf(one).includes(name));
    if (other)
      throw new MoveRefused(`图片 ${name} 也用在 ${from.id}/${other.id} 里。请先给它一份自己的，再移。`);
    if (to.pictures.has(name))
      throw new MoveRefused(`${to.id} 里已经有叫 ${name} 的图片。请先改一个名字，再移。`);
    draft.rename(`${from.folder}/${name}`, `${to.folder}/${name}`);
  }
}

/** Names of the pictures beside an article that it shows, each once. */
function picturesOf({ data, body }: ArticleMove['article']): string[] {
  const inBody = picturesOfBody(body?.document ?? { blocks: [] }).map(({ file }) => file);
  return [...new Set([...picturesOfData(data ?? {}), ...inBody].filter(isBeside).map(plainName))];
}
