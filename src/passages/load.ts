import { key } from '../archive/item-keys.ts';
import { loadArchive } from '../archive/load.ts';
import type { Archive, Article } from '../archive/model.ts';
import { sharedCorpus } from '../corpus/corpus.ts';
import { site } from '../site.ts';
import { once } from '../text/once.ts';
import { relateArticles, type RelatedArticle } from './related-articles.ts';
import { tracedTexts } from './traced-texts.ts';
import { sharePassages, type SharedParagraph, type SharedPassages } from './shared-passages.ts';

/** What an article has in common with others. */
export interface ArticleTraces {
  /** Its paragraphs that stand in other items too. */
  shared: readonly SharedParagraph[];
  /** The articles that are most like it. */
  related: readonly RelatedArticle[];
}

/** What the articles of an archive have in common. */
export interface Traces {
  passages: SharedPassages;
  of(article: Article): ArticleTraces;
  /** Digest of all that is shown of them on the page of an article. */
  keyOf(article: Article): string;
}

let loaded: { archive: Archive; traces: Traces } | undefined;

/** The traces of the archive this build may show, found once for a build and anew when the content has changed. */
export function loadTraces(): Traces {
  const archive = loadArchive();
  if (loaded?.archive !== archive) loaded = { archive, traces: findTraces(archive) };
  return loaded.traces;
}

function findTraces(archive: Archive): Traces {
  const { kept } = sharedCorpus();
  // Both are found in the same texts, and in none where both are kept.
  const texts = once(() => tracedTexts(archive.articles, kept));
  const passages = sharePassages(archive, site.audience, kept, texts);
  const related = relateArticles(archive, passages, site.audience, kept, texts);
  return {
    passages,
    of: (article) => ({ shared: passages.of(article), related: related.of(article) }),
    keyOf: (article) => key(passages.keyOf(article), related.keyOf(article)),
  };
}
