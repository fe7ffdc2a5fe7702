import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { key, textKey } from '../../../../archive/item-keys.ts';
import { loadArchive } from '../../../../archive/load.ts';
import { loadTraces } from '../../../../passages/load.ts';
import { writePassagesFile } from '../../../../passages/passages-file.ts';

/** Every article with an address of its own that has passages in common with others. */
export function getStaticPaths() {
  const { passages } = loadTraces();
  return loadArchive()
    .articles.filter((article) => article.issue.document !== article && passages.of(article).length > 0)
    .map((article) => {
      const [series, issue] = article.issue.id.split('/');
      return {
        params: { series, issue, article: article.slug },
        props: { article },
        cacheKey: key(textKey(article), passages.keyOf(article)),
      };
    });
}

/** Where its passages stand besides. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { article } }) =>
  new Response(writePassagesFile(article, loadTraces().passages.of(article)));
