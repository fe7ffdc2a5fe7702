import { devicePaths, type GroupSummary, type ListedFile, type SiteIndex } from './groups.ts';
import type { DeviceStore } from './device-store.ts';
import { KeepFailure } from './keep-failure.ts';

/**
 * Fetches what can be kept of the site as it stands now.
 * @throws KeepFailure `network`, `refused`, or `missing` where the site offers nothing.
 */
export async function fetchIndex(root: string, signal?: AbortSignal): Promise<SiteIndex> {
  const path = devicePaths.index.slice(1);
  const answer = await fetchPast(root + path, path, signal);
  if (answer.status === 404 || answer.status === 410) throw new KeepFailure('missing', path);
  const index = (await judge(answer, path)
    .json()
    .catch(() => undefined)) as Partial<SiteIndex> | undefined;
  if (typeof index?.version !== 'string' || !Array.isArray(index.groups))
    throw new KeepFailure('refused', path);
  return { version: index.version, groups: index.groups };
}

/** Fetches the list of a group, which has to be the one the index means. */
export async function fetchList(
  root: string,
  group: GroupSummary,
  signal?: AbortSignal,
): Promise<ListedFile[]> {
  const path = devicePaths.list(group.id).slice(1);
  const bytes = await bytesOf(judge(await fetchPast(root + path, path, signal), path), path);
  if ((await digest(bytes)) !== group.list) throw new KeepFailure('damaged', path);
  return JSON.parse(new TextDecoder().decode(bytes)) as ListedFile[];
}

/**
 * Fetches a listed file and holds its bytes against the list. What comes back is as the server sent it, with its headers, but
 * no longer packed.
 */
export async function fetchFile(
  store: DeviceStore,
  [path, , expected]: ListedFile,
  signal?: AbortSignal,
): Promise<Response> {
  const answer = judge(await fetchPast(store.addressOf(path), path, signal), path);
  const bytes = await bytesOf(answer, path);
  if ((await digest(bytes)) !== expected) throw new KeepFailure('damaged', path);
  const headers = new Headers(answer.headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) headers.delete(name);
  return new Response(bytes, { headers });
}

/** SHA-256 of bytes in hexadecimals. */
export async function digest(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Fetches past every cache, the worker's own among them. */
async function fetchPast(address: string, path: string, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch(address, { cache: 'no-store', ...(signal && { signal }) });
  } catch {
    throw failureOf(path, signal);
  }
}

async function bytesOf(answer: Response, path: string): Promise<ArrayBuffer> {
  return answer.arrayBuffer().catch(() => {
    throw new KeepFailure('network', path);
  });
}

function failureOf(path: string, signal?: AbortSignal): KeepFailure {
  return new KeepFailure(signal?.aborted === true ? 'stopped' : 'network', path);
}

/** An answer from elsewhere or without the file is none. */
function judge(answer: Response, path: string): Response {
  if (answer.status !== 200 || answer.redirected || answer.type !== 'basic')
    throw new KeepFailure('refused', path);
  return answer;
}
