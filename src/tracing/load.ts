import { loadArchive } from '../archive/load.ts';
import type { Archive } from '../archive/model.ts';
import { sharedCorpus } from '../corpus/corpus.ts';
import { site } from '../site.ts';
import { sharePassages, type SharedPassages } from './shared-passages.ts';

let loaded: { archive: Archive; passages: SharedPassages } | undefined;

/** The passages of the archive this build may show, found once for a build and anew when the content has changed. */
export function loadPassages(): SharedPassages {
  const archive = loadArchive();
  if (loaded?.archive !== archive)
    loaded = { archive, passages: sharePassages(archive, site.audience, sharedCorpus().kept) };
  return loaded.passages;
}
