import { escapeXml } from '../cite/xml.ts';
import { filesBeside } from './takeaway.ts';
import type { Archive } from '../archive/model.ts';
import { movedPages, subjectOf } from '../archive/moved-pages.ts';
import { itemPath } from '../archive/paths.ts';
import { belowRoot } from '../text/below-root.ts';

/** An address that leads to another: `/people/li-zhong/feed.xml` → `/people/li-zhong-2/feed.xml`. */
export interface Redirect {
  from: string;
  to: string;
}

/** Every old address that leads somewhere in this build: pages, and the files beside them, which cannot say so themselves. */
export function listRedirects(archive: Archive): Redirect[] {
  const standing = new Set(movedPages(archive).map(({ from }) => from));
  const files = archive.moved.flatMap(({ item, to }) => {
    const [old, now] = [itemPath(item), itemPath(to)];
    if (old === now) return [];
    return filesOf(archive, to).map((name) => ({ from: old + name, to: now + name }));
  });
  const pictures = movedPictures(archive);
  const pages = movedPages(archive).map(({ from, to }) => ({ from, to }));
  const known = new Map([...pages, ...files, ...pictures].map((one) => [one.from, one]));
  return [...known.values()].filter(({ from }) => !isKept(archive, from, standing));
}

/**
 * For nginx, inside `map $uri $moved { … }`: an address a line, `"/people/li/" "/people/li-2/";`. It compares what it has
 * decoded and sends what is written; a name of a picture may hold blanks, and a `$` would begin a variable. Where the site
 * lies below a path, `deploy/nginx/` takes that off and puts it on again.
 */
export function formatNginxMap(redirects: readonly Redirect[]): string {
  const quote = (address: string) => `"${address.replace(/["\\]/gu, '\\$&')}"`;
  const encode = (address: string) => encodeURI(address).replaceAll('$', '%24');
  return redirects.map(({ from, to }) => `${quote(from)} ${quote(encode(to))};\n`).join('');
}

/**
 * For the module URL Rewrite of IIS, as the `configSource` of its maps. It compares whole paths: both begin with the place of
 * the site on the server, `/` or `/archive/`.
 */
export function formatIisMap(redirects: readonly Redirect[], base = '/'): string {
  const place = (address: string) => escapeXml(belowRoot(address, base));
  const rows = redirects.map(({ from, to }) => `    <add key="${place(from)}" value="${place(to)}" />\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rewriteMaps>\n  <rewriteMap name="moved">\n${rows.join('')}  </rewriteMap>\n</rewriteMaps>\n`;
}

/** Names of the files beside the page of something that is shown; of what was withdrawn none are left. */
function filesOf(
  { issues, articles, series, people, organizations, columns }: Archive,
  item: string,
): readonly string[] {
  const { kind, id } = subjectOf(item, item);
  if (kind === 'issue') {
    const issue = issues.find((one) => one.id === id);
    return issue ? [...filesBeside('issue'), ...(issue.document ? filesBeside('document') : [])] : [];
  }
  const shown = { series, article: articles, person: people, column: columns, organization: organizations }[
    kind
  ];
  return shown.some((one) => one.id === id) ? filesBeside(kind) : [];
}

/** Pictures beside an article lie below its issue. */
function movedPictures(archive: Archive): Redirect[] {
  const folderOf = (item: string) => `/${item.slice(0, item.lastIndexOf('/'))}/pictures/`;
  return archive.moved.flatMap(({ item, to }) => {
    if (subjectOf(item, to).kind !== 'article') return [];
    const [old, now] = [folderOf(item), folderOf(to)];
    const pictures = archive.articles.find(({ id }) => id === to)?.pictures.values() ?? [];
    if (old === now) return [];
    return [...pictures]
      .filter(({ url }) => url.startsWith(now))
      .map(({ url }) => ({ from: old + url.slice(now.length), to: url }));
  });
}

/** True for a file of a page that stands: an issue whose document went elsewhere keeps its own. */
function isKept(archive: Archive, from: string, moved: ReadonlySet<string>): boolean {
  const page = from.slice(0, from.lastIndexOf('/') + 1);
  const name = from.slice(page.length);
  if (name === '' || moved.has(page)) return false;
  const issue = archive.issues.find(({ url }) => url === page);
  return (
    issue !== undefined &&
    [...filesBeside('issue'), ...(issue.document ? filesBeside('document') : [])].includes(name)
  );
}
