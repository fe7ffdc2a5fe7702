import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { searchPaths } from '../../src/search/fields.ts';
import type { IndexInput } from '../../src/search/index/build.ts';
import { unpackCatalogue } from '../../src/search/query/loading/unpack.ts';
import { foldForSearch } from '../../src/text/folding.ts';
import { folderSize } from './measure.ts';
import { megabytes } from './print.ts';
import { present } from '../present.ts';

/** Says of an archive how large it is, and how varied its text: its different pairs and the commonest of them. */
export function describeArchive({ articles, variants }: IndexInput): string {
  const counts = new Map<string, number>();
  let printed = 0;
  let folded = 0;
  for (const { text } of articles.flatMap(({ blocks }) => blocks)) {
    const { characters } = foldForSearch(text, variants);
    printed += text.length;
    folded += characters.length;
    for (let place = 1; place < characters.length; place += 1) {
      const pair = present(characters[place - 1]) + present(characters[place]);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  const [pair, times] = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), ['', 0]);
  const lengths = articles.map(({ blocks }) => blocks.reduce((sum, { text }) => sum + text.length, 0));
  const middle = lengths.toSorted((a, b) => a - b)[lengths.length >> 1] ?? 0;
  return [
    `${number(articles.length)} articles, ${number(printed)} characters as printed, ${number(folded)} folded;`,
    `an article has ${number(middle)} in the middle and ${number(Math.max(...lengths))} at most;`,
    `${number(counts.size)} different pairs, the commonest ${pair} with ${((100 * times) / folded).toFixed(2)} %`,
  ].join('\n');
}

/** Says how large the search of a built site is on disk. */
export function describeSize(site: string): string {
  const index = folderSize(join(site, searchPaths.index));
  const data = folderSize(join(site, 'search/data'));
  return `on disk: index ${megabytes(index)}, catalogue and texts ${megabytes(data)}`;
}

/** Says of the search of a built site how many shards it has, and how large its catalogue is. */
export function describeShards(site: string): string {
  const read = (path: string) => readFileSync(join(site, path));
  const { shards } = unpackCatalogue(gunzipSync(read(searchPaths.catalogue)));
  const masked = shards.flatMap(({ articles }) => articles).filter((article) => article < 0).length;
  const [catalogue, facets] = [searchPaths.catalogue, searchPaths.facets].map((path) => read(path).length);
  return `${shards.length} shards, ${masked} articles masked, catalogue ${number(catalogue ?? 0)} bytes and facets ${number(facets ?? 0)}`;
}

const number = (value: number) => value.toLocaleString('en');
