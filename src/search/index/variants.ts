import hongKong from 'opencc-js/dict/HKVariantsRev';
import traditional from 'opencc-js/dict/TSCharacters';
import taiwan from 'opencc-js/dict/TWVariantsRev';
import type { Variants } from '../../text/folding.ts';
import { oldForms } from '../../text/old-forms.ts';

/**
 * Traditional and variant characters by the simplified one they fold to, one to one, from OpenCC's tables
 * (`傳` → `传`, `裏` → `里`), and old forms (`甦` → `苏`); pairs of the editors' own, `content/search/variants.yaml`, are
 * laid on top.
 */
export function readVariants(own: Readonly<Record<string, string>>): Variants {
  const simplified = readTable(traditional);
  const standing = new Set(simplified.values());
  const variants = new Map(simplified);
  for (const [variant, base] of [...readTable(taiwan), ...readTable(hongKong)]) {
    const stands = simplified.get(base) ?? base;
    if (!standing.has(variant) && !variants.has(variant) && stands !== variant) variants.set(variant, stands);
  }
  for (const [variant, stands] of readPairs(oldForms)) variants.set(variant, stands);
  for (const [variant, stands] of Object.entries(own)) variants.set(variant, stands);
  return new Map([...variants].map(([variant, stands]) => [variant, variants.get(stands) ?? stands]));
}

/** OpenCC writes a table as `傳 传|…`; the first of several forms counts. Only single characters are kept. */
function readTable(table: string): Map<string, string> {
  return new Map(
    table
      .split('|')
      .map((row) => row.split(' '))
      .filter(([from = '', to = '']) => [...from].length === 1 && [...to].length === 1 && from !== to)
      .map(([from = '', to = '']) => [from, to]),
  );
}

function readPairs(pairs: string): [string, string][] {
  const characters = [...pairs];
  return characters.flatMap((variant, place) =>
    place % 2 === 0 ? [[variant, characters[place + 1] ?? variant]] : [],
  );
}
