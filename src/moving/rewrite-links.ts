import type { Nodes } from 'mdast';
import { bodyParser } from '../document/dialect.ts';

/** How addresses change. */
export interface MovedPath {
  /** `/gongyun/2023-no2/35/`; all below it moves with it. */
  from: string;
  to: string;
  /** Origin of the site, where it is known: a full address of one's own moves too. */
  origin: string | undefined;
}

/** The page a text stands on, before the move and after. */
export interface OwnPath {
  before: string;
  after: string;
}

/**
 * Rewrites the links of a text that lead to what moves; every other byte stays, and so does an address that is printed.
 * Undefined where the text is no MDX.
 */
export function rewriteLinks(mdx: string, moved: MovedPath, own: OwnPath): string | undefined {
  if (!/\]\(|\]:/u.test(mdx)) return mdx;
  const places: [from: number, to: number, url: string][] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'link' || node.type === 'definition') {
      const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
      const written = mdx.slice(from, to);
      const url = rewriteUrl(node.url, moved, own);
      const at = written.lastIndexOf(node.url);
      // In `<https://…>` the address is the text, and stays as it was printed.
      if (url !== undefined && written.startsWith('[') && at > 0)
        places.push([from + at, from + at + node.url.length, url]);
    }
    if ('children' in node) node.children.forEach(visit);
  };
  try {
    visit(bodyParser.parse(mdx));
  } catch {
    return undefined;
  }
  return places
    .sort(([a], [b]) => b - a)
    .reduce((text, [from, to, url]) => text.slice(0, from) + url + text.slice(to), mdx);
}

/** The address of a link after the move; undefined where it stays. */
function rewriteUrl(url: string, { from, to, origin }: MovedPath, own: OwnPath): string | undefined {
  if (url.startsWith('#') || url === '') return undefined;
  const isFull = origin !== undefined && url.startsWith(`${origin}/`);
  if (!isFull && /^[a-z][a-z0-9+.-]*:|^[/\\]{2}/iu.test(url)) return undefined;
  const [path, rest] = splitPath(isFull ? url.slice(origin.length) : url);
  const isRelative = !path.startsWith('/');
  const before = isRelative ? new URL(path, `http://x${own.before}`).pathname : path;
  const whole = before.endsWith('/') || before.includes('.', before.lastIndexOf('/')) ? before : `${before}/`;
  const after = whole.startsWith(from) ? to + whole.slice(from.length) : before;
  if (after === before && !(isRelative && own.before !== own.after)) return undefined;
  return (isFull ? origin : '') + after + rest;
}

/** Path, and query with fragment. */
function splitPath(url: string): [string, string] {
  const at = url.search(/[?#]/u);
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at)];
}
