import { foldToWord } from '../../text/folding.ts';
import { holdAll, readFolded } from './article-text.ts';
import { findPhrase } from './find.ts';
import type { SearchData } from './loading/load.ts';
import { anyCharacter } from './mark.ts';

/** Words made of one pattern; 马?孝 stands for a few names. */
const MOST_WORDS = 20;

/** The words of names and texts that fit a pattern: `马?孝` → 马吉孝. */
export async function wordsOfPattern(pattern: string, data: SearchData): Promise<string[]> {
  const parts = pattern.split(anyCharacter).filter((part) => part !== '');
  const wanted = [...pattern];
  const names = Object.values(data.facets.names)
    .flat()
    .map((name) => [...foldToWord(name, data.variants)]);
  const articles = holdAll(await Promise.all(parts.map((part) => findPhrase([...part], data))));
  const texts = await Promise.all(articles.map((article) => readFolded(article, data)));
  const words = [...names, ...texts.flat()].flatMap((characters) => fitting(characters, wanted));
  return [...new Set(words)].slice(0, MOST_WORDS);
}

function fitting(characters: readonly string[], wanted: readonly string[]): string[] {
  return characters.flatMap((_, start) =>
    start + wanted.length <= characters.length &&
    wanted.every((character, place) => character === anyCharacter || character === characters[start + place])
      ? [characters.slice(start, start + wanted.length).join('')]
      : [],
  );
}
