import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Variants } from '../../text/folding.ts';
import { grain, type TextPiece } from '../fields.ts';
import { openEngine, type EngineIndex } from './engine.ts';
import { foldArticle, makeRecord, type SearchRecord } from './records.ts';
import { surveyTexts } from './survey-texts.ts';
import type { SearchedArticle } from './rows.ts';

/** An article on its way into a shard. */
export interface ShardArticle {
  article: SearchedArticle;
  /** What a result shows above its hits. */
  head: TextPiece['head'];
}

/** What a shard is made of. */
export interface ShardInput {
  articles: readonly ShardArticle[];
  variants: Variants;
  /** A pair the shard's texts have more often is very common in it. */
  commonFrom: number;
}

/** What the catalogue must know of a shard. */
export interface BuiltShard {
  /** Very common pairs, one after the other. */
  commonPairs: string;
  /** Every character of its texts once. */
  characters: string;
  /** First token of each leaf of the index. */
  leaves: string[];
  /** First slot of each page of the engine. */
  volumes: number[];
  slots: SlotLengths[];
}

/**
 * Places of an article's zones: of the first three each, then, in grains, the end of the text and the presence; and the
 * characters that its text has.
 */
export type SlotLengths = [
  title: number,
  headings: number,
  byline: number,
  text: number,
  presence: number,
  characters: number,
];

/** Parts of a shard's folder: the engine's files and its leaves; the texts; what the catalogue must know. */
export const shardParts = { index: 'index', text: 'text', summary: 'shard.json' } as const;

/**
 * Places in one page of the engine, a volume: articles are put into it one after another until it is full. Few
 * long pages take fewer bytes, less time and less memory than many short ones, for the index names its pages at
 * every token: 4 million characters cost 16 CPU seconds and 1.0 GB, at 65,000 places a page 23 and 1.5 GB.
 */
const VOLUME_SPAN = 1_000_000;

/** Builds one shard into an empty folder: the index, the texts of its articles and a summary. */
export async function buildShard(folder: string, input: ShardInput): Promise<void> {
  const { common, characters, length } = surveyTexts(input);
  for (const part of [shardParts.index, shardParts.text]) mkdirSync(join(folder, part), { recursive: true });
  const engine = await openEngine(chunkSize(length));
  const { slots, volumes } = await addArticles(folder, input, common, engine);
  const shard: BuiltShard = {
    commonPairs: [...common].join(''),
    characters: [...characters].join(''),
    leaves: await engine.finish(join(folder, shardParts.index)),
    volumes,
    slots,
  };
  writeFileSync(join(folder, shardParts.summary), JSON.stringify(shard));
}

async function addArticles(
  folder: string,
  { articles, variants }: ShardInput,
  common: ReadonlySet<string>,
  engine: EngineIndex,
): Promise<Pick<BuiltShard, 'slots' | 'volumes'>> {
  const slots: SlotLengths[] = [];
  const volumes: number[] = [];
  let volume: string[] = [];
  for (const [slot, { article, head }] of articles.entries()) {
    const record = makeRecord(foldArticle(article, variants), common);
    if (volume.length > 0 && volume.length + record.tokens.length > VOLUME_SPAN) {
      await engine.addPage(volume);
      volume = [];
    }
    if (volume.length === 0) volumes.push(slot);
    for (const token of record.tokens) volume.push(token);
    slots.push(measureSlot(record));
    record.pieces.forEach((blocks, piece) =>
      writeFileSync(
        join(folder, shardParts.text, `${slot}-${piece}.json.gz`),
        gzipSync(JSON.stringify({ head, blocks } satisfies TextPiece)),
      ),
    );
  }
  if (volume.length > 0) await engine.addPage(volume);
  return { slots, volumes };
}

function measureSlot({
  ends: [title, headings, byline, text],
  tokens,
  characters,
}: SearchRecord): SlotLengths {
  const grains = (text + 1) / grain;
  return [title, headings - title, byline - headings, grains, tokens.length / grain - grains, characters];
}

/**
 * Entries in one chunk of the index. Every token asked costs a chunk, every chunk a line in a leaf and a file:
 * chunks grow with the root of the shard up to about 5 KB, as large as the places of the most common tokens.
 */
const chunkSize = (length: number) => Math.round(Math.min(2000, Math.max(500, 2 * Math.sqrt(length))));
