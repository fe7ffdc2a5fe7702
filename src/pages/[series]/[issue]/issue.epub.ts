import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadArchive } from '../../../archive/load.ts';
import { bookKey } from '../../../archive/page-keys.ts';
import { buildEpub } from '../../../publish/epub/build-epub.ts';
import { site } from '../../../site.ts';

/** Every issue. */
export function getStaticPaths() {
  const { issues } = loadArchive();
  return issues.map((issue) => {
    const [series, slug] = issue.id.split('/');
    return { params: { series, issue: slug }, props: { issue }, cacheKey: bookKey(issue) };
  });
}

/** The whole issue as an EPUB book. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { issue } }) =>
  new Response(
    await buildEpub(issue, {
      origin: site.origin,
      modified: site.modified,
      namespace: site.bookNamespace,
      colour: site.colours.light,
      readFile: (path) => readFileSync(join(process.cwd(), path)),
    }),
    {
      headers: { 'Content-Type': 'application/epub+zip' },
    },
  );
