import { readClauses } from '../../search/query/reading/clauses.ts';
import { loadWordLists } from '../../search/query/loading/load.ts';
import { parseQuery } from '../../search/query/reading/parse.ts';
import { readPattern } from '../../search/query/reading/pattern.ts';
import { wordsOfTerm } from '../../search/query/reading/widen.ts';
import { foldToWord, type Variants } from '../../text/folding.ts';

/** Characters from which a query is a passage, whatever marks it holds. */
const LONG = 200;

/** Folded words a query looks for in a text, and the variants to fold that text with. */
export interface HitWords {
  /** All that was typed as one phrase, where it may stand so; the words are then marked besides, but no single characters. */
  whole: string[];
  words: string[];
  /** Clauses of a passage, looked for where nothing else is there. */
  clauses: string[];
  variants: Variants;
}

/**
 * Reads the words of a query as search does, with their synonyms where it was widened; without the word lists, as
 * they are typed.
 */
export async function readHitWords(query: string, widen: boolean): Promise<HitWords> {
  const lists = await loadWordLists().catch(() => undefined);
  const variants: Variants = lists?.variants ?? new Map();
  const { conditions, asWhole, plain, text } = parseQuery(query);
  const terms = conditions
    .filter(({ excluded }) => !excluded)
    .flatMap(({ terms }) => terms)
    .filter(({ field }) => field === undefined);
  const words = terms.flatMap((term) => [
    ...(lists ? wordsOfTerm(term.text, widen, lists).words : [foldToWord(term.text, variants)]),
    readPattern(term, variants) ?? '',
  ]);
  const whole = asWhole ? [text, text.replace(/\s+/gu, '')].map((form) => foldToWord(form, variants)) : [];
  return {
    whole: keepDifferent(whole),
    words: keepDifferent(words),
    clauses: plain || text.length > LONG ? readClauses(text, variants) : [],
    variants,
  };
}

function keepDifferent(words: readonly string[]): string[] {
  return [...new Set(words)].filter((word) => word !== '');
}
