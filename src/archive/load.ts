import { sharedCorpus } from '../corpus/corpus.ts';
import { site } from '../site.ts';
import { buildArchive } from './catalogue.ts';
import type { Archive } from './model.ts';
import { keepTraces } from './tracing/kept-traces.ts';

let loaded: { revision: number; archive: Archive } | undefined;

/** The whole archive this build may show, linked once for a build and anew when the content has changed. */
export function loadArchive(): Archive {
  const corpus = sharedCorpus();
  if (loaded?.revision === corpus.revision) return loaded.archive;
  const archive = buildArchive(corpus.show(site.audience));
  keepTraces(archive, corpus.kept);
  loaded = { revision: corpus.revision, archive };
  return archive;
}
