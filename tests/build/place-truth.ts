import { readVariants } from '../../src/search/index/variants.ts';
import type { ArticleRow } from '../../src/search/index/rows.ts';
import { foldToWord } from '../../src/text/folding.ts';
import { readPages } from './read-pages.ts';

/** Plain substring search for every place in the pages of a built site, which the list of places is held against. */
export function placeTruth(site: string) {
  const variants = readVariants({});
  const fold = (text: string) => foldToWord(text, variants);
  const articles = readPages(site).map(({ row, blocks }) => ({
    row,
    above: [row.title, ...row.authors].map(fold),
    text: blocks.filter(({ kind }) => kind !== 'title').map(({ id, text }) => ({ id, text: fold(text) })),
  }));
  return {
    /**
     * Addresses of the paragraphs of all places of any of the words, sorted, each as often as it has places, and the
     * articles: those that hold one of the words of every condition.
     */
    find(conditions: readonly (readonly string[])[], passes: (row: ArticleRow) => boolean = () => true) {
      const wanted = conditions.map((words) => words.map(fold));
      const found = articles.filter(
        ({ row, above, text }) =>
          passes(row) &&
          wanted.every((words) =>
            words.some((word) =>
              [...above, ...text.map((block) => block.text)].some((one) => one.includes(word)),
            ),
          ),
      );
      return {
        articles: found.map(({ row }) => row.url).sort(),
        places: found
          .flatMap(({ row, text }) =>
            text.flatMap((block) =>
              Array.from(
                { length: countApart(block.text, wanted.flat()) },
                () => row.url + (block.id === '' ? '' : `#${block.id}`),
              ),
            ),
          )
          .sort(),
      };
    },
  };
}

/** Places of words in a text; those that overlap are one. */
function countApart(text: string, words: readonly string[]): number {
  const spans = words.flatMap((word) => {
    const found: [number, number][] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      found.push([at, at + word.length]);
    return found;
  });
  let [count, end] = [0, 0];
  for (const [start, last] of spans.sort(([a], [b]) => a - b)) {
    if (start >= end) count += 1;
    end = Math.max(end, last);
  }
  return count;
}
