import { holdAll, readFolded } from './article-text.ts';
import type { ConditionMatches } from './evaluate.ts';
import type { SearchData } from './loading/load.ts';

/** Articles in which a word of one condition stands within so many characters of a word of another, in one block. */
export async function findNear(
  first: ConditionMatches,
  second: ConditionMatches,
  distance: number,
  data: SearchData,
): Promise<ReadonlySet<number>> {
  const articles = holdAll([first.articles, second.articles]);
  const near = await Promise.all(
    articles.map(async (article) => {
      const blocks = await readFolded(article, data);
      return blocks.some((characters) => standNear(characters, first.words, second.words, distance));
    }),
  );
  return new Set(articles.filter((_, place) => near[place]));
}

function standNear(
  characters: readonly string[],
  first: readonly string[],
  second: readonly string[],
  distance: number,
): boolean {
  const others = spansOf(characters, second);
  return spansOf(characters, first).some(([start, end]) =>
    others.some(
      ([otherStart, otherEnd]) =>
        (otherStart >= end && otherStart - end <= distance) ||
        (start >= otherEnd && start - otherEnd <= distance),
    ),
  );
}

function spansOf(characters: readonly string[], words: readonly string[]): [start: number, end: number][] {
  return words.flatMap((word) => {
    const wanted = [...word];
    return characters.flatMap((_, start): [number, number][] =>
      wanted.every((character, place) => characters[start + place] === character)
        ? [[start, start + wanted.length]]
        : [],
    );
  });
}
