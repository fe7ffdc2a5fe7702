import { rootFrom } from '../text/below-root.ts';
import { toRelative } from './relative-links.ts';

/**
 * Makes the links of a page lead from where it lies, so that the site works in any folder of any server. The page for lost
 * addresses is shown at every depth: its links begin with the place of the site on its server, `/` or `/archive/`.
 */
export async function relatePage(answer: Response, pathname: string, base: string): Promise<Response> {
  if (!answer.headers.get('content-type')?.startsWith('text/html')) return answer;
  const { status, headers } = answer;
  const root = LOST.test(pathname) ? base : rootFrom(pathname);
  return new Response(toRelative(await answer.text(), root), { status, headers });
}

const LOST = /^\/404(?:\/|\.html)?$/u;
