import { foldCharacters } from '../../text/folding.ts';
import { itemAt } from '../../text/item-at.ts';
import { countPieces } from '../fields.ts';
import { loadPiece, type SearchData } from './loading/load.ts';

/** Articles whose whole text is read for one condition; more would be megabytes. */
const MOST_READ = 300;

/** The folded blocks of an article: its title, its by-line, its text. */
export async function readFolded(article: number, data: SearchData): Promise<string[][]> {
  const count = countPieces(itemAt(data.catalogue.articles.ends, article));
  const pieces = await Promise.all(
    Array.from({ length: count }, (_, piece) => loadPiece(article, piece, data)),
  );
  const { head } = itemAt(pieces, 0);
  const blocks = new Map(pieces.flatMap(({ blocks }) => blocks).map(([start, , text]) => [start, text]));
  return [head.title, ...head.people.split('、'), ...blocks.values()].map((text) =>
    foldCharacters(text, data.variants),
  );
}

/** Articles that hold each of several phrases, no more than are read. */
export function holdAll(founds: readonly ReadonlyMap<number, unknown>[]): number[] {
  const [fewest, ...others] = [...founds].sort((a, b) => a.size - b.size);
  return [...(fewest?.keys() ?? [])]
    .filter((article) => others.every((found) => found.has(article)))
    .slice(0, MOST_READ);
}
