import { foldCharacters } from '../../../text/folding.ts';
import { itemAt } from '../../../text/item-at.ts';
import { findPhrase, pieceAt, type Found } from '../find.ts';
import { loadPiece, type SearchData } from '../loading/load.ts';
import type { NameGuess } from './guess-names.ts';
import { guessWritten } from './guess-written.ts';
import { foldName, type Names } from './names.ts';
import { readTyped } from './typed.ts';

/** Characters of a text that is looked for with one slip in the archive itself. */
const LEAST = 6;
const MOST = 80;

/** Characters from which it is cut into four and not into three, so that no part is too short to be rare. */
const FOUR_FROM = 12;

/** Texts that are read. */
const MOST_READ = 8;

/** What a guess out of a text costs besides: a title is likelier meant. */
const IN_TITLE = 1;
const IN_TEXT = 2;

/**
 * Guesses a title, or a sentence, that was typed with one slip: cut into parts, at least two are as printed, and stand
 * in the index at their distance.
 */
export async function guessNearly(text: string, names: Names, data: SearchData): Promise<NameGuess[]> {
  const typed = readTyped(text, data.variants);
  const characters = foldCharacters(text, data.variants);
  const han = typed.filter((unit) => /\p{Script=Han}/u.test(unit));
  if (typed.length < LEAST || typed.length > MOST || han.length < typed.length / 2) return [];
  const parts = cutParts(characters, typed.length < FOUR_FROM ? 3 : 4);
  const found = await Promise.all(parts.map(({ part }) => findPhrase(part, data)));
  const places = likelyPlaces(
    found.map((articles, place) => ({ articles, from: itemAt(parts, place).from })),
  );
  const guesses = await Promise.all(
    places.slice(0, MOST_READ).map(async ({ article, start }) => {
      const { text, isTitle } = await readAround(article, start, data);
      const name = { kind: 'title' as const, text, ...foldName(text, data.variants), rank: 0 };
      const guess = guessWritten(typed, name, names.readings);
      return guess && { text: trimMarks(guess.text), cost: guess.cost + (isTitle ? IN_TITLE : IN_TEXT) };
    }),
  );
  return guesses.filter((guess) => guess !== undefined);
}

function cutParts(characters: readonly string[], count: number): { from: number; part: string[] }[] {
  return Array.from({ length: count }, (_, place) => {
    const [from, to] = [place, place + 1].map((at) => Math.round((at * characters.length) / count));
    return { from: from ?? 0, part: characters.slice(from, to) };
  });
}

/** Places at which two parts or more stand at their distance, give or take one; those of most parts first. */
function likelyPlaces(
  parts: readonly { articles: Found; from: number }[],
): { article: number; start: number }[] {
  const starts = new Map<number, Map<number, Set<number>>>();
  for (const { articles, from } of parts)
    for (const [article, { offsets }] of articles) {
      const own = starts.get(article) ?? new Map<number, Set<number>>();
      starts.set(article, own);
      for (const offset of offsets)
        for (const start of [-1, 0, 1].map((more) => offset - from + more))
          own.set(start, (own.get(start) ?? new Set()).add(from));
    }
  return [...starts]
    .flatMap(([article, own]) => {
      const [best] = [...own].sort(([, a], [, b]) => b.size - a.size);
      return best && best[1].size > 1 ? [{ article, start: best[0], parts: best[1].size }] : [];
    })
    .sort((a, b) => b.parts - a.parts || a.start - b.start);
}

/** The title or the block in which a place of an article stands; headings stand in the text once more. */
export async function readAround(
  article: number,
  start: number,
  data: SearchData,
): Promise<{ text: string; isTitle: boolean }> {
  const [title] = itemAt(data.catalogue.articles.ends, article);
  const isTitle = start < title;
  const { head, blocks } = await loadPiece(article, isTitle ? 0 : pieceAt(article, start, data), data);
  const block = blocks.findLast(([first]) => first <= start + 1);
  return { text: isTitle ? head.title : (block?.[2] ?? ''), isTitle };
}

/** Without the full stop that a whole paragraph ends with. */
function trimMarks(text: string): string {
  return text.replace(/[\s，。；：、！？…]+$/u, '');
}
