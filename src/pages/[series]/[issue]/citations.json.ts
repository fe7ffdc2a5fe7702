import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { citeArticle } from '../../../cite/citation.ts';
import { formatCitationList } from '../../../cite/citation-list.ts';
import { site } from '../../../site.ts';
import { getStaticPaths } from './issue.txt.ts';

export { getStaticPaths };

/** Citations of all articles of one issue, for what is exported of a search. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { issue } }) =>
  Response.json(
    formatCitationList(
      issue.id,
      issue.articles.map((article) => citeArticle(article, site.origin)),
    ),
  );
