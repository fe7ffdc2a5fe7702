import { cutRuns, type SizedArticle } from './cut-runs.ts';

/** An article as the plan sees it. */
export interface PlannedArticle extends SizedArticle {
  id: string;
  /** Of everything the index makes of it. */
  digest: string;
}

/** A shard of the last build, still there. */
export interface KeptShard {
  id: string;
  /** Whether it holds what had changed since the others were built. */
  recent: boolean;
  /** Its articles, slot by slot. */
  articles: readonly { id: string; digest: string }[];
}

/** A shard of this build. */
export interface PlannedShard {
  /** The kept shard that serves as it stands; none where one is to be made. */
  kept: string | undefined;
  recent: boolean;
  /** Place in the catalogue of the article of each slot; undefined where a newer one stands in another shard. */
  slots: (number | undefined)[];
}

/** How large shards may be, in characters as printed. */
export interface ShardLimits {
  shard: number;
  recent: number;
}

/**
 * Says which shards an archive is indexed in. Kept shards stay, whatever changed; changed and new articles go into
 * one small recent shard, and where they stood before is masked. All is cut anew, and only then, where nothing
 * large is kept, where the recent shard would grow too large, or where `merge` wants it. A kept shard one of whose
 * articles was withdrawn is made anew at once, so that nothing withdrawn remains in the files.
 */
export function planShards(
  articles: readonly PlannedArticle[],
  kept: readonly KeptShard[],
  limits: ShardLimits,
  merge: boolean,
): PlannedShard[] {
  const large = kept.filter(({ recent }) => !recent);
  const cutAnew = () =>
    cutRuns(articles, limits.shard).map((slots) => ({ kept: undefined, recent: false, slots }));
  if (merge || large.length === 0 || !exceeds(articles, limits.recent)) return cutAnew();

  const places = new Map(articles.map(({ id }, place) => [id, place]));
  const shards = large.flatMap((shard) => keepShard(shard, articles, places));
  const covered = new Set(shards.flatMap(({ slots }) => slots));
  const recent = [...articles.keys()].filter((place) => !covered.has(place));
  if (
    exceeds(
      recent.flatMap((place) => articles[place] ?? []),
      limits.recent,
    )
  )
    return cutAnew();
  return recent.length > 0 ? [...shards, { kept: undefined, recent: true, slots: recent }] : shards;
}

function keepShard(
  shard: KeptShard,
  articles: readonly PlannedArticle[],
  places: ReadonlyMap<string, number>,
): PlannedShard[] {
  const present = shard.articles.flatMap(({ id }) => places.get(id) ?? []);
  if (present.length < shard.articles.length)
    return present.length > 0 ? [{ kept: undefined, recent: false, slots: present }] : [];
  const slots = present.map((place, slot) =>
    articles[place]?.digest === shard.articles[slot]?.digest ? place : undefined,
  );
  return [{ kept: shard.id, recent: false, slots }];
}

/** Adds sizes up only as far as it must: to know one, an article's text has to be read. */
function exceeds(articles: readonly SizedArticle[], limit: number): boolean {
  let sum = 0;
  return articles.some(({ size }) => (sum += size) > limit);
}
