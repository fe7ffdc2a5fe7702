import { isOfNumber } from '../../text/folded-numbers.ts';
import { foldCharacters, foldForSearch } from '../../text/folding.ts';
import { itemAt } from '../../text/item-at.ts';
import type { SearchAnswer } from './api.ts';
import type { Evaluation } from './evaluate.ts';
import { findPhrase } from './find.ts';
import type { SearchData } from './loading/load.ts';
import type { ParsedQuery } from './reading/parse.ts';

/**
 * What to offer where nothing was found: the words that occur nowhere, and the longest beginning or end of the
 * query's first missing word that does occur; where every word occurs but not together, the one found most rarely.
 */
export async function findClosest(
  query: ParsedQuery,
  evaluation: Evaluation,
  data: SearchData,
): Promise<Pick<SearchAnswer, 'missing' | 'closest'>> {
  const missing = evaluation.matches.filter(
    ({ articles, condition }) =>
      articles.size === 0 && condition.terms.some(({ field }) => field === undefined),
  );
  const [first] = missing;
  if (!first) {
    const rarest = evaluation.matches
      .filter(({ articles }) => articles.size > 0)
      .toSorted((a, b) => a.articles.size - b.articles.size)[0];
    return { missing: [], closest: rarest && { query: rarest.label, total: rarest.articles.size } };
  }
  const others = query.conditions.filter(({ excluded }) => !excluded).length - missing.length;
  const found = others > 0 ? undefined : await longestPart(first.label, data);
  const present = evaluation.matches.filter(({ articles }) => articles.size > 0).map(({ label }) => label);
  return {
    missing: missing.map(({ label }) => label),
    closest: present.length > 0 ? { query: present.join(' '), total: countTogether(evaluation) } : found,
  };
}

function countTogether({ matches }: Evaluation): number {
  const [first, ...rest] = matches.filter(({ articles }) => articles.size > 0);
  return first
    ? [...first.articles.keys()].filter((article) => rest.every(({ articles }) => articles.has(article)))
        .length
    : 0;
}

/** Characters of a part that still says something. */
const LEAST_PART = 2;

/**
 * If a beginning occurs, every shorter one does: the longest is found by halving. The same for ends. Neither a foreign word
 * nor a number is cut: `ai` says nothing of `qinghai`, nor 110 of 1108.
 */
async function longestPart(word: string, data: SearchData): Promise<SearchAnswer['closest']> {
  const { characters, offsets, ends } = foldForSearch(word, data.variants);
  const count = characters.length;
  const cuts = Array.from({ length: Math.max(0, count - 1) }, (_, place) => place + 1).filter(
    (at) =>
      !(isLatin(characters[at - 1]) && isLatin(characters[at])) &&
      !(ends[at - 1] === offsets[at] && isOfNumber(characters[at - 1]) && isOfNumber(characters[at])),
  );
  const parts = await Promise.all(
    [
      cuts.map((at) => ({ length: at, text: cut(0, at) })),
      cuts.map((at) => ({ length: count - at, text: cut(at, count) })).reverse(),
    ].map((parts) => longestOf(parts.filter(({ length }) => length >= LEAST_PART))),
  );
  const best = parts.filter((part) => part !== undefined).sort((a, b) => b.length - a.length)[0];
  return best && { query: best.text, total: best.total };

  /** Of parts, each a part of the next, the longest that occurs. */
  async function longestOf(parts: readonly { length: number; text: string }[]) {
    let longest: { length: number; text: string; total: number } | undefined;
    let [known, beyond] = [-1, parts.length];
    while (beyond - known > 1) {
      const middle = Math.floor((known + beyond) / 2);
      const part = itemAt(parts, middle);
      const total = (await findPhrase(foldCharacters(part.text, data.variants), data)).size;
      if (total > 0) [known, longest] = [middle, { ...part, total }];
      else beyond = middle;
    }
    return longest;
  }

  function cut(from: number, to: number): string {
    return word.slice(offsets[from] ?? 0, ends[to - 1] ?? 0).replace(/[.．]$/u, '');
  }
}

function isLatin(character = ''): boolean {
  return /\p{Script=Latin}/u.test(character);
}
