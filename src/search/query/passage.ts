import { readFolded } from './article-text.ts';
import { readClauses } from './reading/clauses.ts';
import { findPhrase, type Found } from './find.ts';
import type { SearchData } from './loading/load.ts';

/** The articles a pasted passage stands in, the surest first, and its clauses. */
export interface FoundPassage {
  articles: Found;
  /** Folded clauses that one of the articles holds. */
  words: string[];
}

/** Clauses that are asked for, and how many that are found are enough to know the articles by. */
const MOST_ASKED = 16;
const ENOUGH = 5;
/** Articles that are read, and the share of the passage one must hold. */
const MOST_READ = 12;
const LEAST_SHARE = 0.4;

/**
 * Finds the articles a passage was taken from, though it runs over paragraphs, holds the foot of a page or lost a line:
 * some of its clauses are asked for, and the texts that hold most of these are compared with all of them.
 */
export async function findPassage(text: string, data: SearchData): Promise<FoundPassage | undefined> {
  const clauses = readClauses(text, data.variants);
  if (clauses.length < 2) return undefined;
  const counts = new Map<number, number>();
  const places: Found[] = [];
  for (const clause of spread(clauses)) {
    const found = await findPhrase([...clause], data);
    if (found.size === 0) continue;
    places.push(found);
    for (const article of found.keys()) counts.set(article, (counts.get(article) ?? 0) + 1);
    if (places.length >= ENOUGH) break;
  }
  const likely = [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST_READ);
  const length = sum(clauses);
  const shares = await Promise.all(
    likely.map(async ([article]) => {
      const blocks = (await readFolded(article, data)).map((characters) => characters.join(''));
      const held = clauses.filter((clause) => blocks.some((block) => block.includes(clause)));
      return { article, held, share: sum(held) / length };
    }),
  );
  const sure = shares.filter(({ share }) => share >= LEAST_SHARE).sort((a, b) => b.share - a.share);
  if (sure.length === 0) return undefined;
  return {
    articles: new Map(
      sure.map(({ article }) => {
        const offsets = places.flatMap((found) => found.get(article)?.offsets ?? []).sort((a, b) => a - b);
        return [article, { offsets, complete: false }];
      }),
    ),
    words: [...new Set(sure.flatMap(({ held }) => held))],
  };
}

/** Some of the clauses, from all over the passage, long ones before short ones. */
function spread(clauses: readonly string[]): string[] {
  const step = Math.max(1, clauses.length / MOST_ASKED);
  const chosen = Array.from(
    { length: Math.min(MOST_ASKED, clauses.length) },
    (_, place) => clauses[Math.floor(place * step)] ?? '',
  );
  return chosen.sort((a, b) => Math.min(b.length, 10) - Math.min(a.length, 10));
}

const sum = (words: readonly string[]) => words.reduce((length, word) => length + word.length, 0);
