import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { feedKeys, personFeed } from '../../../publish/feeds.ts';
import { loadArchive } from '../../../archive/load.ts';
import { formatAtom } from '../../../cite/feed.ts';
import { site } from '../../../site.ts';

/** Every person with its feed. */
export function getStaticPaths() {
  const archive = loadArchive();
  return archive.people.map((one) => ({
    params: { person: one.id },
    props: { one },
    cacheKey: feedKeys.person(archive, one),
  }));
}

/** The Atom feed of one person. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(formatAtom(personFeed(loadArchive(), props.one), site));
