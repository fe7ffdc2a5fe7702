import type { DeviceStore } from '../device-store.ts';
import { devicePaths } from '../groups.ts';
import { leaveIfGone } from './leave.ts';
import { keepRead, forgetRead } from './read-pages.ts';
import type { AskedEvent } from './scope.ts';
import { forgetClosed, PATIENCE, settleSide } from './sides.ts';

/**
 * Answers a page that is opened: from the network; where that is cut, slow or in trouble, as it is kept; and where it is not
 * kept, by the page that says so. What the network says is shown as it is: a login, a page that was taken away.
 */
export async function answerPage(store: DeviceStore, event: AskedEvent, path: string): Promise<Response> {
  const { request, resultingClientId } = event;
  const kept = await store.find(path);
  const fresh = fetch(request);
  const answer = await (kept ? withPatience(fresh) : fresh.catch(() => undefined));
  if (answer && (answer.status < 500 || !kept)) {
    event.waitUntil(afterAnswer(store, path, answer.clone()));
    return answer;
  }
  if (kept) {
    event.waitUntil(forgetClosed(store));
    await settleSide(store, resultingClientId, 'kept');
    return kept;
  }
  return await sayNotKept(store, path);
}

async function afterAnswer(store: DeviceStore, path: string, answer: Response): Promise<void> {
  if (answer.status === 404 || answer.status === 410) await forgetRead(store, path);
  else await keepRead(store, path, answer);
  if (answer.status === 200) await leaveIfGone(store);
}

/** Leads to the page that lists what is kept; a file to be saved is no page, and fails as it does without a worker. */
async function sayNotKept(store: DeviceStore, path: string): Promise<Response> {
  const leadTo = (address: string) => Response.redirect(new URL(store.keyOf(address), location.href).href);
  const page = devicePaths.page.slice(1);
  if (NAMES_FILE.test(path) || path === page) return Response.error();
  if (UNFINISHED.test(path) && (await store.find(`${path}/`))) return leadTo(`${path}/`);
  if (!(await store.find(page))) return Response.error();
  return leadTo(`${page}?missing=${encodeURIComponent(path)}`);
}

const NAMES_FILE = /\.[^/]*$/u;

/** An address without its last slash, which a server would put behind it. */
const UNFINISHED = /[^/]$/u;

/** An answer that comes in time; undefined where none does. */
async function withPatience(fresh: Promise<Response>): Promise<Response | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  return Promise.race([fresh.catch(() => undefined), late]);
}
