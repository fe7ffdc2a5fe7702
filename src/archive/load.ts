import { sharedCorpus } from '../corpus/corpus.ts';
import { site } from '../site.ts';
import { buildArchive } from './catalogue.ts';
import type { Archive } from './model.ts';

let loaded: { revision: number; archive: Archive } | undefined;

/** The whole archive this build may show, linked once for a build and anew when the content has changed. */
export function loadArchive(): Archive {
  const corpus = sharedCorpus();
  if (loaded?.revision !== corpus.revision)
    loaded = { revision: corpus.revision, archive: buildArchive(corpus.show(site.audience)) };
  return loaded.archive;
}
