import { itemAt } from '../../../text/item-at.ts';
import type { Course, Followed } from './shapes.ts';
import { findEveryPlace } from '../find.ts';
import { loadLengths, loadSearch, type SearchData } from '../loading/load.ts';
import { keepByKey } from '../loading/keep-by-key.ts';
import type { Shard } from '../loading/unpack.ts';
import { wordsOfTerm } from '../reading/widen.ts';
import { readFirstPlace } from './first-place.ts';
import { sumUp, type Held } from './sum-up.ts';

/** Shards that are asked at a time; between them the page is told how far it is. */
const AT_ONCE = 4;

/** Phrases whose courses are kept; older ones are let go. */
const KEPT = 12;
const kept = new Map<string, Following>();

/** A phrase that is being followed: what each shard has of it, as soon as that is known. */
interface Following {
  words: string[];
  found: (Held | undefined)[];
  course: Map<string, Promise<Course>>;
}

/**
 * Follows a phrase through the archive, some shards at a call, until its course is known. It is folded as a search in
 * quotation marks does, with a year or a date in it written either way, and widened by no other word.
 */
export async function followPhrase(phrase: string): Promise<Followed> {
  const data = await loadSearch();
  const { shards } = data.catalogue;
  const following = recall(phrase, data);
  const { words, found } = following;
  const next = [...shards.keys()].filter((place) => !found[place]).slice(0, AT_ONCE);
  await Promise.all(
    next.map(async (place) => (found[place] = await findInShard(words, itemAt(shards, place), data))),
  );
  const read = found.filter(Boolean).length;
  if (read < shards.length) return { read, shards: shards.length };
  const describe = () => describeCourse(phrase, following, data);
  return { read, shards: shards.length, course: await keepByKey(following.course, phrase, describe) };
}

function recall(phrase: string, data: SearchData): Following {
  const following = kept.get(phrase) ?? {
    words: [...new Set(wordsOfTerm(phrase, false, data).words)].filter((word) => word !== ''),
    found: [],
    course: new Map<string, Promise<Course>>(),
  };
  kept.delete(phrase);
  kept.set(phrase, following);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return following;
}

async function findInShard(words: readonly string[], shard: Shard, data: SearchData): Promise<Held> {
  const held: Held = new Map();
  for (const word of words) {
    const characters = [...word];
    for (const [article, { offsets }] of await findEveryPlace(characters, shard, data)) {
      const textStart = itemAt(data.catalogue.articles.ends, article)[2];
      const spans = held.get(article) ?? [];
      for (const offset of offsets) if (offset > textStart) spans.push([offset, offset + characters.length]);
      held.set(article, spans);
    }
  }
  return held;
}

async function describeCourse(phrase: string, { found }: Following, data: SearchData): Promise<Course> {
  const held: Held = new Map(found.flatMap((own) => [...(own ?? [])]));
  const { first, ...sums } = sumUp(held, await loadLengths(), data);
  return {
    phrase,
    ...sums,
    first: first && (await readFirstPlace(first, phrase, data)),
  };
}
