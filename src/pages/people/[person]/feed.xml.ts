import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { feedKeys, personFeed } from '../../../publish/feeds.ts';
import { loadArchive } from '../../../archive/load.ts';
import { withOldIds } from '../../../archive/moved-pages.ts';
import { formatAtom } from '../../../cite/feed.ts';
import { site } from '../../../site.ts';

/** Every person with its feed, which lies at its old addresses too: who subscribed there goes on getting it. */
export function getStaticPaths() {
  const archive = loadArchive();
  return withOldIds(archive, 'person', archive.people).map(({ id, one }) => ({
    params: { person: id },
    props: { one },
    cacheKey: feedKeys.person(archive, one),
  }));
}

/** The Atom feed of one person. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(formatAtom(personFeed(loadArchive(), props.one), site));
