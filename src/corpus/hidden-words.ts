import { bodyText } from '../document/text-blocks.ts';
import type { Shown } from './model.ts';

/**
 * Of some words, those that stand only in texts a build does not show: a short name, an earlier name, a synonym that readers of
 * what is shown could know from nowhere. A word that stands in no text at all is no secret.
 */
export function findHiddenWords(
  words: Iterable<string>,
  shown: Pick<Shown, 'issues' | 'articles'>,
  hidden: Pick<Shown, 'issues' | 'articles'>,
): ReadonlySet<string> {
  const left = new Set(words);
  for (const text of textsOf(shown)) {
    if (left.size === 0) return left;
    for (const word of left) if (text.includes(word)) left.delete(word);
  }
  const found = new Set<string>();
  for (const text of left.size > 0 ? textsOf(hidden) : [])
    for (const word of left) if (text.includes(word)) found.add(word);
  return found;
}

function* textsOf({ issues, articles }: Pick<Shown, 'issues' | 'articles'>): Generator<string> {
  for (const { data } of issues) yield JSON.stringify(data);
  for (const { data, document } of articles)
    // Blanks may be set inside a name; a name does not run over the end of a paragraph.
    yield `${JSON.stringify(data)}\n${bodyText(document).replace(/[^\S\n]+/gu, '')}`;
}
