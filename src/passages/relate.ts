import { gather } from '../archive/indexes.ts';
import type { Feature } from './features.ts';

/** An item as others may be like it. */
export interface RelatedSource {
  features: readonly Feature[];
  /** Passages in common with others: place of the other item, paragraphs and characters. */
  passages: readonly { item: number; paragraphs: number; characters: number }[];
}

/** Another item that is like one, with what they have in common, most telling first. */
export interface RelatedItem {
  item: number;
  reasons: string[];
}

/** Items listed of each, and reasons of those. */
const [LISTED, REASONS] = [5, 2];

/** Below this two items have only in common what many have. */
const LEAST = 1;

/**
 * Finds for each item the five it has most in common with: the rarer a thing, the more it tells; one that more than `most`
 * items have tells nothing. What an item shares is weighed against all that it holds, or long reports would be like
 * everything. Takes time as all features together times `most`.
 */
export function relate(sources: readonly RelatedSource[], most: number): RelatedItem[][] {
  const holders = findHolders(sources);
  const tellingOf = ({ key, weight }: Feature) => {
    const count = holders.get(key)?.length ?? 0;
    return count > most ? 0 : weight * Math.log(sources.length / count);
  };
  const fullness = sources.map(({ features }) => features.reduce((sum, one) => sum + tellingOf(one), 0));
  return sources.map(({ features, passages }, own) => {
    const shared = new Map<number, { reason: string; telling: number }[]>();
    const add = (item: number, reason: string, telling: number) => {
      const known = shared.get(item);
      if (known) known.push({ reason, telling });
      else shared.set(item, [{ reason, telling }]);
    };
    for (const one of features) {
      const alike = holders.get(one.key) ?? [];
      if (alike.length > most) continue;
      for (const item of alike) if (item !== own) add(item, one.reason, tellingOf(one));
    }
    for (const { item, paragraphs, characters } of passages)
      add(item, `相同的文字 ${paragraphs} 段`, Math.log2(1 + characters / 20));
    return [...shared]
      .map(([item, found]) => ({
        item,
        score: sumOf(found) / Math.sqrt(1 + (fullness[item] ?? 0)),
        reasons: found
          .sort((a, b) => b.telling - a.telling)
          .slice(0, REASONS)
          .map(({ reason }) => reason),
        total: sumOf(found),
      }))
      .filter(({ total }) => total >= LEAST)
      .sort((a, b) => b.score - a.score || a.item - b.item)
      .slice(0, LISTED)
      .map(({ item, reasons }) => ({ item, reasons }));
  });
}

/** Which items have each thing. */
function findHolders(sources: readonly RelatedSource[]): Map<string, number[]> {
  return gather(sources.flatMap(({ features }, item) => features.map(({ key }) => [key, item] as const)));
}

function sumOf(found: readonly { telling: number }[]): number {
  return found.reduce((sum, { telling }) => sum + telling, 0);
}
