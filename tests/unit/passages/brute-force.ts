import { present } from '../../present.ts';
import type { TracedItem } from '../../../src/passages/lay-out.ts';

/** A passage as tests compare it: `甲#3@10 乙#5@0 42`. */
export type Told = string;

/**
 * All passages by looking at every pair of places of every stretch of twenty characters, with strings and maps: slow, and
 * with nothing in common with the code that it is held against.
 */
export function bruteForce(items: readonly TracedItem[], most: number): Told[] {
  const paragraphs = items.flatMap(({ id, paragraphs: own }) =>
    own.map(({ number, text }) => ({ id, number, characters: fold(text) })),
  );
  const windows = new Map<string, [paragraph: number, from: number][]>();
  paragraphs.forEach(({ characters }, paragraph) => {
    for (let from = 0; from + 20 <= characters.length; from += 1) {
      const window = characters.slice(from, from + 20).join('');
      const known = windows.get(window);
      if (known) known.push([paragraph, from]);
      else windows.set(window, [[paragraph, from]]);
    }
  });
  const isFormula = (window: string) => present(windows.get(window)).length > most;
  const told: Told[] = [];
  for (const places of windows.values())
    for (const [p, x] of places)
      for (const [q, y] of places) {
        const [one, other] = [present(paragraphs[p]), present(paragraphs[q])];
        if (p >= q || one.id === other.id) continue;
        const isBegin = x === 0 || y === 0 || one.characters[x - 1] !== other.characters[y - 1];
        if (!isBegin) continue;
        let length = 20;
        while (
          x + length < one.characters.length &&
          y + length < other.characters.length &&
          one.characters[x + length] === other.characters[y + length]
        )
          length += 1;
        const inside = Array.from({ length: length - 19 }, (_, step) =>
          one.characters.slice(x + step, x + step + 20).join(''),
        );
        if (!inside.every(isFormula))
          told.push(`${one.id}#${one.number}@${x} ${other.id}#${other.number}@${y} ${length}`);
      }
  return told.sort();
}

function fold(text: string): string[] {
  const plain = text
    .split(/\s+/u)
    .join('')
    .replace(/[！-～]/gu, (form) => form.normalize('NFKC'))
    .replace(/[“”]/gu, '"')
    .replace(/[‘’]/gu, "'");
  return Array.from(plain);
}
