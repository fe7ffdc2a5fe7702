import { foldCharacters, type Variants } from '../../../text/folding.ts';

/** Characters of a clause: of fewer, it stands anywhere; of more, it may run over a paragraph and is cut. */
const SHORTEST = 5;
const LONGEST = 16;

/** Parts of a text that stand in one paragraph most likely, folded: clauses between marks, white space left out. */
export function readClauses(text: string, variants: Variants): string[] {
  const clauses = text
    .replace(/\s+/gu, '')
    .split(/[。！？；：，、…!?;,—|｜()（）“”"《》]+/u)
    .flatMap((clause) => cutClause(foldCharacters(clause, variants)))
    .filter((clause) => clause.length >= SHORTEST)
    .map((clause) => clause.join(''));
  return [...new Set(clauses)];
}

function cutClause(characters: string[]): string[][] {
  const parts = Math.ceil(characters.length / LONGEST);
  const size = Math.ceil(characters.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_, part) => characters.slice(part * size, (part + 1) * size));
}
