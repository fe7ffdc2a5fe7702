import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchAnswer, SearchRequest } from '../../src/search/query/api.ts';
import { loadSearch } from '../../src/search/query/loading/load.ts';
import { readResults, search } from '../../src/search/query/search.ts';
import { present } from '../present.ts';

/** The search of a built site, asked in Node: the same code as in the browser's worker, files read from the folder. */
export function searchInNode(site: string) {
  globalThis.fetch = (input) => {
    const address = input instanceof Request ? input.url : String(input);
    const file = join(site, present(address.split('?')[0]));
    return Promise.resolve(
      existsSync(file) ? new Response(readFileSync(file)) : new Response('', { status: 404 }),
    );
  };
  return {
    /** Asks with no filters; `widen` is off unless told, so that only the typed words count. */
    ask: (query: string, options: Partial<SearchRequest> = {}): Promise<SearchAnswer> =>
      search({ query, filters: {}, years: {}, sort: 'relevance', widen: false, ...options }),
    /** Addresses of all articles found, best first. */
    async find(query: string, options: Partial<SearchRequest> = {}): Promise<string[]> {
      const answer = await this.ask(query, options);
      const results = await readResults(answer.id, 0, answer.total);
      return results.map(({ url }) => decodeURI(present(url.split('?')[0])));
    },
    read: readResults,
    load: loadSearch,
  };
}
