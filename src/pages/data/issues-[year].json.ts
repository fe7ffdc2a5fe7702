import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadArchive } from '../../archive/load.ts';
import { issueFiles } from '../../publish/dataset-files.ts';

export function getStaticPaths() {
  return issueFiles(loadArchive()).years.map(({ year, json }) => ({
    params: { year: String(year) },
    props: { json },
  }));
}
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The issues of one year, where they are too many for one file. */
export const GET: APIRoute<Props> = ({ props }) =>
  new Response(props.json, { headers: { 'content-type': 'application/json' } });
