import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { personFeed } from '../../../archive/feeds.ts';
import { loadArchive } from '../../../archive/load.ts';
import { formatAtom } from '../../../cite/feed.ts';
import { site } from '../../../site.ts';

/** Every person with its feed. */
export async function getStaticPaths() {
  const archive = await loadArchive();
  return archive.people.map((one) => ({
    params: { person: one.id },
    props: { feed: personFeed(archive, one) },
  }));
}

/** The Atom feed of one person. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(formatAtom(props.feed, site));
