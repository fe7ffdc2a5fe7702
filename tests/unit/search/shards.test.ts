import { describe, expect, test } from 'vitest';
import { cutRuns } from '../../../src/search/index/cut-runs.ts';
import { planShards, type KeptShard, type PlannedArticle } from '../../../src/search/index/plan-shards.ts';
import { present } from '../../present.ts';

/** Issues of ten articles of a hundred characters. */
function makeArticles(issues: readonly number[]): PlannedArticle[] {
  return issues.flatMap((issue) =>
    Array.from({ length: 10 }, (_, place) => ({
      id: `${issue}/${place}`,
      issue: String(issue),
      digest: `${issue}/${place} as it was`,
      size: 100,
    })),
  );
}

const numbers = (count: number) => [...Array(count).keys()];
const sizeOf = (articles: readonly PlannedArticle[]) => articles.reduce((sum, { size }) => sum + size, 0);

describe('runs of articles', () => {
  const articles = makeArticles(numbers(100));
  const most = 12_000;
  const runs = cutRuns(articles, most);
  const nameRuns = (all: readonly PlannedArticle[]) =>
    cutRuns(all, most).map((run) => run.map((place) => all[place]?.id).join());

  test('hold every article once, in order', () => {
    expect(runs.flat()).toEqual([...articles.keys()]);
  });

  test('are no larger than asked, and but for the last no smaller than three quarters', () => {
    expect(runs.every((run) => run.length * 100 <= most)).toBe(true);
    expect(runs.slice(0, -1).every((run) => run.length * 100 >= 0.75 * most)).toBe(true);
  });

  test('begin with an issue', () => {
    expect(runs.every(([first = 0]) => first % 10 === 0)).toBe(true);
  });

  test('stay the same but for the last when an issue is added at the end', () => {
    const longer = nameRuns(makeArticles(numbers(101)));
    expect(longer.slice(0, runs.length - 1)).toEqual(nameRuns(articles).slice(0, -1));
  });

  test('mostly stay the same when an issue is added or taken away in the middle', () => {
    let same = 0;
    for (const changed of numbers(100)) {
      const others = new Set(nameRuns(makeArticles(numbers(100).filter((issue) => issue !== changed))));
      same += nameRuns(articles).filter((run) => others.has(run)).length / runs.length / 100;
    }
    expect(same).toBeGreaterThan(0.6);
  });

  test('part an issue that is larger than a quarter of a run, and leave one article whole', () => {
    const one = makeArticles([1]);
    expect(cutRuns(one, 400).map((run) => run.length)).toEqual([3, 3, 4]);
    expect(cutRuns(one, 50)).toEqual(one.map((_, place) => [place]));
  });

  test('of an empty archive are one empty run', () => {
    expect(cutRuns([], most)).toEqual([[]]);
  });
});

describe('the plan of a build', () => {
  const articles = makeArticles(numbers(30));
  const limits = { shard: 12_000, recent: 2_000 };
  const keepAll = (recent: KeptShard[] = []): KeptShard[] => [
    ...planShards(articles, [], limits, false).map(({ slots }, place) => ({
      id: `shard ${place}`,
      recent: false,
      articles: slots.flatMap((slot) => articles[slot ?? -1] ?? []),
    })),
    ...recent,
  ];
  const change = (...changed: number[]) =>
    articles.map((article, place) => (changed.includes(place) ? { ...article, digest: 'changed' } : article));

  test('with nothing kept cuts all into runs', () => {
    const plan = planShards(articles, [], limits, false);
    expect(plan.map(({ slots }) => slots)).toEqual(cutRuns(articles, limits.shard));
    expect(plan.every(({ kept, recent }) => kept === undefined && !recent)).toBe(true);
  });

  test('with nothing changed keeps all shards as they are', () => {
    const kept = keepAll();
    expect(planShards(articles, kept, limits, false)).toEqual(
      kept.map(({ id }, place) => ({
        kept: id,
        recent: false,
        slots: cutRuns(articles, limits.shard)[place],
      })),
    );
  });

  test('masks a changed article where it stood and puts it into the recent shard', () => {
    const plan = planShards(change(3, 250), keepAll(), limits, false);
    expect(plan.at(-1)).toEqual({ kept: undefined, recent: true, slots: [3, 250] });
    expect(plan[0]?.slots[3]).toBeUndefined();
    expect(plan.slice(0, -1).every(({ kept }) => kept !== undefined)).toBe(true);
  });

  test('has every article in just one slot, whatever changed, came or went', () => {
    const now = [...change(7, 8, 9).filter((_, place) => place !== 150), ...makeArticles([99])];
    const plan = planShards(now, keepAll(), limits, false);
    const places = plan.flatMap(({ slots }) => slots).filter((place) => place !== undefined);
    expect(places.sort((a, b) => a - b)).toEqual([...now.keys()]);
  });

  test('makes a shard anew at once when one of its articles was withdrawn', () => {
    const now = articles.filter((_, place) => place !== 4);
    const [first, ...others] = planShards(now, keepAll(), limits, false);
    expect(first?.kept).toBeUndefined();
    expect(first?.slots).not.toContain(undefined);
    expect(first?.slots).toHaveLength(present(keepAll()[0]).articles.length - 1);
    expect(others.every(({ kept, recent }) => kept !== undefined && !recent)).toBe(true);
  });

  test('takes no shard for a kept one that was a recent one', () => {
    const recent = { id: 'recent', recent: true, articles: change(3).slice(3, 4) };
    const plan = planShards(change(3, 5), keepAll([recent]), limits, false);
    expect(plan.map(({ kept }) => kept)).not.toContain('recent');
    expect(plan.at(-1)?.slots).toEqual([3, 5]);
  });

  test.each([
    [20, true],
    [21, false],
  ])('with %i articles of 100 characters changed and room for 2,000 has a recent shard: %s', (count, has) => {
    const plan = planShards(change(...numbers(count)), keepAll(), limits, false);
    expect(plan.some(({ recent }) => recent)).toBe(has);
    expect(sizeOf(articles.slice(0, count)) <= limits.recent).toBe(has);
  });

  test('merges when told to', () => {
    const plan = planShards(change(3), keepAll(), limits, true);
    expect(plan.map(({ slots }) => slots)).toEqual(cutRuns(articles, limits.shard));
  });

  test('of an archive no larger than a recent shard is always made anew', () => {
    const plan = planShards(change(3), keepAll(), { shard: 12_000, recent: sizeOf(articles) }, false);
    expect(plan.some(({ kept, recent }) => recent || kept !== undefined)).toBe(false);
  });
});
