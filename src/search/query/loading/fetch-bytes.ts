import { searchPaths } from '../../fields.ts';
import { SearchFailure } from './failure.ts';

/**
 * Fetches a file of the search.
 * @throws SearchFailure by what stood in the way.
 */
export async function fetchBytes(path: string, ask = fetch): Promise<Uint8Array<ArrayBuffer>> {
  let response: Response;
  let bytes: ArrayBuffer;
  try {
    response = await ask(path);
    bytes = await response.arrayBuffer();
  } catch {
    throw new SearchFailure('network', path);
  }
  if (!response.ok)
    throw new SearchFailure(kindOfAnswer(path, response.status), `${response.status} ${path}`);
  return new Uint8Array(bytes);
}

/** Without a catalogue there is no index; with one, files below it that are not to be had are kept back by the server. */
function kindOfAnswer(path: string, status: number): SearchFailure['kind'] {
  if (status >= 500) return 'server';
  return path.startsWith(searchPaths.engine) ? 'refused' : 'missing';
}
