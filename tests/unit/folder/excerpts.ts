import type { Edit } from '../../../src/folder/changes.ts';
import { shelfOf, type Item, type Quoted, type Shelf } from '../../../src/folder/model.ts';

/** An excerpt of a paragraph of an article, by its words. */
export function excerpt(text: string, article = '03', paragraph = 'p1'): Quoted {
  return {
    kind: 'excerpt',
    text,
    path: `/qinghai-gongyun/2023-no2/${article}/`,
    paragraph,
    title: `第${article}篇`,
    standard: `王东明. 第${article}篇[J]. 青海工运，2023（2）：8.`,
    running: `王东明：《第${article}篇》，《青海工运》2023年第2期，第8页`,
    address: `https://archive.test/qinghai-gongyun/2023-no2/${article}/#${paragraph}`,
  };
}

/** Makes changes one after the other, each on what the ones before have left, as a store does. */
export function applyAll(edits: readonly Edit[], start: readonly Item[] = []): Shelf {
  return shelfOf(
    edits.reduce<readonly Item[]>((items, edit) => {
      const { put, removed } = edit(shelfOf(items));
      const gone = new Set([...put, ...removed].map(({ id }) => id));
      return [...items.filter(({ id }) => !gone.has(id)), ...put];
    }, start),
  );
}
