import {
  slotCodes,
  type CatalogueHead,
  type StoredIssue,
  type StoredShard,
  type WordsHead,
} from '../fields.ts';
import type { Variants } from '../../text/folding.ts';
import type { BuiltShard } from './build-shard.ts';
import { packNumbers, zigzag } from './pack-numbers.ts';
import type { ArticleRow, IssueRow } from './rows.ts';

/** A shard of the index and which article stands in each of its slots; none where a newer one stands elsewhere. */
export interface CataloguedShard extends BuiltShard {
  id: string;
  articles: readonly (number | undefined)[];
}

/** What the catalogue is made of. */
export interface CatalogueInput {
  rows: readonly ArticleRow[];
  issues: readonly IssueRow[];
  seriesNames: ReadonlyMap<string, string>;
  shards: readonly CataloguedShard[];
}

/** Makes what the browser reads before it can rank: shards, issues, and of each article where it stands and when. */
export function makeCatalogue({ rows, issues, seriesNames, shards }: CatalogueInput): Uint8Array {
  const series = [...new Set(issues.map((issue) => seriesNames.get(issue.series) ?? ''))];
  const issuePlaces = new Map(issues.map(({ id }, place) => [id, place]));
  const issueOf = rows.map(({ issue }) => issuePlaces.get(issue) ?? issues.length);
  const head: CatalogueHead = {
    shards: shards.map(makeShard),
    series,
    issues: issues.map((issue): StoredIssue => {
      const name = series.indexOf(seriesNames.get(issue.series) ?? '');
      return [issue.url, issue.title, name, issue.year, ...issue.numbers];
    }),
    paths: rows.map(({ url }, article) => cutStart(url, issues[issueOf[article] ?? -1]?.url ?? '')),
  };
  const slots = shards.flatMap((shard) => shard.slots);
  const dates = rows.map(({ date }, article) => codeDate(date, issues[issueOf[article] ?? -1]?.year ?? 0));
  return packNumbers(head, [
    ...([0, 1, 2, 3, 4] as const).map((zone) => slots.map((lengths) => lengths[zone])),
    codeSlots(shards.flatMap(({ articles }) => articles)),
    issueOf.map((issue, article) => zigzag(issue - (issueOf[article - 1] ?? 0))),
    ...([0, 1, 2] as const).map((part) => dates.map((date) => date[part])),
  ]);
}

/** Makes the lengths of all texts, article by article: what counts of words are a share of. */
export function makeLengths(articles: number, shards: readonly CataloguedShard[]): Uint8Array {
  const lengths = Array.from({ length: articles }, () => 0);
  for (const { slots, articles: own } of shards)
    slots.forEach(([, , , , , characters], slot) => {
      const article = own[slot];
      if (article !== undefined) lengths[article] = characters;
    });
  return packNumbers({ articles }, [lengths]);
}

function makeShard({ id, commonPairs, leaves, volumes, slots }: CataloguedShard): StoredShard {
  return { id, commonPairs, leaves, volumes, slots: slots.length };
}

function codeSlots(articles: readonly (number | undefined)[]): number[] {
  let last = -1;
  return articles.map((article) => {
    if (article === undefined) return slotCodes.masked;
    const step = article - last - 1;
    last = article;
    return step === 0 ? slotCodes.next : zigzag(step) + slotCodes.masked;
  });
}

/** Year, month and day as the catalogue stores them: `2023-02-17` in an issue of 2023 is 1, 2, 17. */
function codeDate(date: string | null, issueYear: number): [year: number, month: number, day: number] {
  if (date === null) return [0, 0, 0];
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (!parts) throw new Error(`日期写法不对，检索索引收不进：${date}`);
  const [, year, month = '0', day = '0'] = parts;
  return [zigzag(Number(year) - issueYear) + 1, Number(month), Number(day)];
}

/** What a text has beyond a beginning it shares; all of it where it does not begin so. */
function cutStart(text: string, start: string): string {
  return text.startsWith(start) ? text.slice(start.length) : text;
}

/** Makes the word lists; only variants that lead to a character the archive has are worth their bytes. */
export function makeWords(
  variants: Variants,
  synonyms: string[][],
  characters: ReadonlySet<string>,
): Uint8Array {
  const used = [...variants]
    .filter(([, stands]) => characters.has(stands))
    .map((pair) => pair.map((character) => character.codePointAt(0) ?? 0))
    .sort(([a = 0], [b = 0]) => a - b);
  const head: WordsHead = { variants: used.length, synonyms };
  return packNumbers(head, [
    used.map(([variant = 0], place) => variant - (used[place - 1]?.[0] ?? 0)),
    used.map(([variant = 0, stands = 0]) => zigzag(stands - variant)),
  ]);
}
