import { join } from 'node:path';
import { buildArchive } from '../archive/catalogue.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Shown } from '../corpus/model.ts';
import {
  makeShards,
  placeSearch,
  shardFolder,
  type IndexInput,
  type MadeShard,
} from '../search/index/build.ts';
import { searchedArchive } from '../search/index/read-archive.ts';
import { wordListsOf } from '../search/index/word-lists.ts';
import type { Audience } from '../schema/fields.ts';

/**
 * Characters of an archive up to which its search is made before its pages: both at one time would take
 * 2.2 GB for 2 million characters, more than an old office machine has. Above it they are made side by side, since a
 * minute and more is then saved on two cores.
 */
const SMALL_ARCHIVE = 4_000_000;

/** The search of a build, made before the pages or beside them. */
export interface SearchBuild {
  /** Makes all that needs no site yet, where the archive is small. */
  prepare(): Promise<void>;
  /** Makes what is left and puts the search into the folder of the site; to be awaited before the site is put in place. */
  place(site: string): Promise<void>;
}

/** Plans the search of what an audience sees; up to `small` characters it is made ahead. */
export function planSearch(corpus: Corpus, audience: Audience, small = SMALL_ARCHIVE): SearchBuild {
  const work = shardFolder(join(corpus.project, '.cache/search'));
  let ready: { input: IndexInput; shards: MadeShard[] } | undefined;
  const make = async () => {
    const shown = corpus.show(audience);
    const input = { ...searchedArchive(buildArchive(shown)), ...wordListsOf(shown) };
    return { input, shards: await makeShards(work, input) };
  };
  return {
    async prepare() {
      if (countCharacters(corpus.show(audience)) <= small) ready = await make();
    },
    async place(site) {
      const { input, shards } = ready ?? (await make());
      // Pages are rendered meanwhile: nothing is held that is no longer needed.
      ready = undefined;
      await placeSearch(site, work, input, shards);
    },
  };
}

function countCharacters({ articles }: Shown): number {
  return articles.reduce((sum, { wordCount }) => sum + wordCount, 0);
}
