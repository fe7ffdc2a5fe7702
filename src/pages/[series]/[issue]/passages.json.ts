import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { key, textKey } from '../../../archive/item-keys.ts';
import { loadArchive } from '../../../archive/load.ts';
import { loadTraces } from '../../../passages/load.ts';
import { writePassagesFile } from '../../../passages/passages-file.ts';

/** Every document at the address of its issue that has passages in common with others. */
export function getStaticPaths() {
  const { passages } = loadTraces();
  return loadArchive().issues.flatMap(({ id, document }) => {
    if (!document || passages.of(document).length === 0) return [];
    const [series, issue] = id.split('/');
    return [
      {
        params: { series, issue },
        props: { document },
        cacheKey: key(textKey(document), passages.keyOf(document)),
      },
    ];
  });
}

/** Where its passages stand besides. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { document } }) =>
  new Response(writePassagesFile(document, loadTraces().passages.of(document)));
