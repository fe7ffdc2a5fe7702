import { buildArchive } from '../../archive/catalogue.ts';
import type { Archive, Article } from '../../archive/model.ts';
import { articleNeighbours, findNotice } from '../../archive/neighbours.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { IssueFolder } from '../../corpus/model.ts';
import { showFor } from '../../corpus/show.ts';
import type { ArticlePageProps } from './render-article.ts';

/** Links an article of a folder that is not saved as the archive would; undefined where its head cannot be read. */
export type LinkDraft = (folder: IssueFolder, slug: string) => ArticlePageProps | undefined;

/**
 * Opens the linking. The issue alone is linked anew each time; what lies outside it, the text before the first and the one
 * a notice refers to, is looked up in the whole archive, which is linked once a reading and only where it is asked for.
 */
export function openLinking(corpus: Corpus): LinkDraft {
  let known: { revision: number; archive: Archive | undefined } | undefined;
  const wholeArchive = () => {
    if (known?.revision !== corpus.revision)
      known = { revision: corpus.revision, archive: tryToLink(corpus) };
    return known.archive;
  };
  return (folder, slug) => {
    const issue = buildArchive(showFor({ ...corpus.whole, folders: [folder] }, 'internal'));
    const article = issue.articles.find((one) => one.slug === slug);
    if (!article) return undefined;
    const { relatedNotice } = article.data;
    const inside = articleNeighbours(issue, article);
    const outside = inside.previous && inside.next ? {} : findNeighbours(wholeArchive(), article.id);
    const archive = relatedNotice === undefined ? undefined : wholeArchive();
    const notice = archive && relatedNotice !== undefined ? findNotice(archive, relatedNotice) : undefined;
    return { article, ...outside, ...inside, notice };
  };
}

/** A fault in some other issue, which the checks tell, must not keep this one from being seen. */
function tryToLink(corpus: Corpus): Archive | undefined {
  try {
    return buildArchive(corpus.show('internal'));
  } catch {
    return undefined;
  }
}

function findNeighbours(archive: Archive | undefined, id: Article['id']) {
  const saved = archive?.articles.find((one) => one.id === id);
  return archive && saved ? articleNeighbours(archive, saved) : {};
}
