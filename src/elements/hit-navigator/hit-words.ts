import { loadWordLists } from '../../search/query/load.ts';
import { parseQuery } from '../../search/query/parse.ts';
import { wordsOfTerm } from '../../search/query/widen.ts';
import { foldToWord, type Variants } from '../../text/folding.ts';

/** Folded words a query looks for in a text, and the variants to fold that text with. */
export interface HitWords {
  words: string[];
  variants: Variants;
}

/**
 * Reads the words of a query as search does, with their synonyms where it was widened; without the word lists, as
 * they are typed.
 */
export async function readHitWords(query: string, widen: boolean): Promise<HitWords> {
  const lists = await loadWordLists().catch(() => undefined);
  const variants: Variants = lists?.variants ?? new Map();
  const terms = parseQuery(query)
    .conditions.filter(({ excluded }) => !excluded)
    .flatMap(({ terms }) => terms)
    .filter(({ field }) => field === undefined);
  const words = terms.flatMap(({ text }) =>
    lists ? wordsOfTerm(text, widen, lists).words : [foldToWord(text, variants)],
  );
  return { words: [...new Set(words)].filter((word) => word !== ''), variants };
}
