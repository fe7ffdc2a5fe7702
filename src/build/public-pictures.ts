import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBeside, picturesOfData, plainName } from '../corpus/named-pictures.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Shown } from '../corpus/model.ts';
import type { ArticleData } from '../schema/article.ts';
import { cleanPicture } from '../pictures/clean-picture.ts';

/**
 * Goes over the pictures of `public/` in a site that is built: one that an article prints goes with its article, to its
 * readers and to no others; what cameras wrote beside any of them is left out.
 */
export function settlePublicPictures(
  { project, whole }: Pick<Corpus, 'project' | 'whole'>,
  shown: Pick<Shown, 'articles'>,
  site: string,
): void {
  const articles = whole.folders.flatMap((folder) => folder.articles.flatMap(({ data }) => data ?? []));
  const printed = namesIn(articles);
  const open = namesIn(shown.articles.map(({ data }) => data));
  for (const [name, { path }] of whole.publicPictures) {
    const target = join(site, name);
    rmSync(target, { force: true });
    if (open.has(name) || !printed.has(name))
      writeFileSync(target, cleanPicture(readFileSync(join(project, path))));
  }
}

function namesIn(articles: readonly Pick<ArticleData, 'photos'>[]): Set<string> {
  return new Set(
    articles
      .flatMap(picturesOfData)
      .filter((name) => !isBeside(name))
      .map(plainName),
  );
}
