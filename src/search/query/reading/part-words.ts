import type { ParsedQuery } from './parse.ts';

/** Words between which a comma may have been meant as a space, and characters of the longest. */
const MOST_WORDS = 8;
const LONGEST = 8;

/** The query with its words apart, where short ones were typed with 、，； between them: `劳模、工匠` → `劳模 工匠`. */
export function partWords({ conditions }: ParsedQuery): string | undefined {
  const [term, ...others] = conditions.flatMap(({ terms, excluded }) => (excluded ? [] : terms));
  if (!term || others.length > 0 || term.field || term.literal) return undefined;
  const words = term.text.split(/[、，；,;]/u).filter((word) => word !== '');
  const are = words.every((word) => /^[\p{L}\p{N}“”《》]+$/u.test(word) && [...word].length <= LONGEST);
  return are && words.length > 1 && words.length <= MOST_WORDS ? words.join(' ') : undefined;
}
