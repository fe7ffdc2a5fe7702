import type { Variants } from '../../../text/folding.ts';
import type { WordsHead } from '../../fields.ts';
import { unpackNumbers, unzigzag } from './unpack-numbers.ts';

/** The word lists: which words mean the same, and which characters. */
export interface WordLists {
  synonyms: string[][];
  variants: Variants;
}

/** Makes of the stored word lists those search uses. */
export function unpackWords(bytes: Uint8Array): WordLists {
  const { head, take } = unpackNumbers<WordsHead>(bytes);
  const [steps, ways] = [take(head.variants), take(head.variants)];
  let code = 0;
  const pairs = steps.map((step, place): [string, string] => {
    code += step;
    return [String.fromCodePoint(code), String.fromCodePoint(code + unzigzag(ways[place] ?? 0))];
  });
  return { synonyms: head.synonyms, variants: new Map(pairs) };
}
