import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadArchive } from '../../archive/load.ts';
import { yearTextKey } from '../../archive/file-keys.ts';
import { dataFiles } from '../../publish/dataset/files.ts';

/** Every file of the data this build shows, for other programs. */
export function getStaticPaths() {
  const archive = loadArchive();
  return dataFiles(archive).map(({ name, text, row, year }) => ({
    params: { file: name },
    props: { text },
    ...(row === 'text' && year !== undefined && { cacheKey: yearTextKey(archive, year) }),
  }));
}
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  jsonl: 'application/jsonl',
  csv: 'text/csv; charset=utf-8',
};

/** One file; a table begins with a byte-order mark, which spreadsheet programs need. */
export const GET: APIRoute<Props> = ({ props, params: { file = '' } }) =>
  new Response(props.text(), {
    headers: { 'content-type': TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'text/plain' },
  });
