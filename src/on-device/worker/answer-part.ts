import type { DeviceStore } from '../device-store.ts';
import { keepRead } from './read-pages.ts';
import type { AskedEvent } from './scope.ts';
import { chooseSide, settleSide, sideOf } from './sides.ts';

/**
 * Answers what a page is shown with or a search reads. A name that holds a digest means the same bytes in every version: what
 * is kept of it is taken first. The search's other data come from one version alone, whichever is settled for the one who asks.
 */
export async function answerPart(store: DeviceStore, event: AskedEvent, path: string): Promise<Response> {
  const { request, clientId, resultingClientId } = event;
  const kept = await store.find(path);
  if (request.destination === 'worker') {
    const side = await sideOf(store, clientId);
    if (side) await settleSide(store, resultingClientId, side);
  }
  if (kept && (LASTING.test(path) || (await isKeptSide(store, clientId, path)))) return kept;
  const answer = await fetch(request).catch(() => undefined);
  if (answer) {
    event.waitUntil(keepRead(store, path, answer.clone()));
    return answer;
  }
  return kept && !path.startsWith(OF_ONE_VERSION) ? kept : Response.error();
}

/** Files and folders with a digest in their name. */
const LASTING = /^(?:_astro|pagefind\/[0-9a-f]{12}|search\/data\/text\/[0-9a-f]{12})\//u;

/** Data of the search that are read together. */
const OF_ONE_VERSION = 'search/data/';

async function isKeptSide(store: DeviceStore, client: string, path: string): Promise<boolean> {
  if (path.startsWith(OF_ONE_VERSION)) return (await chooseSide(store, client)) === 'kept';
  return (await sideOf(store, client)) === 'kept';
}
