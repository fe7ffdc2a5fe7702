import { foldToWord, type Variants } from '../../../text/folding.ts';
import { anyCharacter } from '../mark.ts';
import type { Term } from './parse.ts';

/**
 * The folded pattern of a term with unknown characters: `马？孝` → `马?孝`. Undefined where it has none, or nothing that is
 * known on one side, as at the end of a question.
 */
export function readPattern({ text, literal, field }: Term, variants: Variants): string | undefined {
  if (literal || field || !/[?？]/u.test(text)) return undefined;
  const parts = text.trim().split(/[?？]/u);
  if (parts.length > 4) return undefined;
  const folded = parts.map((part) => foldToWord(part, variants));
  return folded[0] === '' || folded.at(-1) === '' ? undefined : folded.join(anyCharacter);
}
