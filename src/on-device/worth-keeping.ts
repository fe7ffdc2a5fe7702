/** What is known of an answer before it is kept. */
export interface AnswerFacts {
  status: number;
  /** As the browser has it: `basic` for one of this very site. */
  type: string;
  redirected: boolean;
  contentType: string;
}

/** What a file is by its path below the root; undefined for what is not kept as it is read. */
export function kindOfPath(path: string): 'page' | 'script' | 'style' | 'picture' | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === '') return 'page';
  if (path.startsWith('offline') || path.startsWith('search/data/')) return undefined;
  return {
    js: 'script',
    css: 'style',
    svg: 'picture',
    png: 'picture',
    jpg: 'picture',
    jpeg: 'picture',
    gif: 'picture',
    webp: 'picture',
  }[/\.([a-z]+)$/u.exec(name)?.[1] ?? ''] as 'script' | 'style' | 'picture' | undefined;
}

/**
 * True where an answer is what its path stands for. The page of a login that an intranet lays over the site is a redirect, has
 * another status or the wrong type; one that has none of these is told by `isOwnPage`.
 */
export function isWorthKeeping(
  path: string,
  { status, type, redirected, contentType }: AnswerFacts,
): boolean {
  const kind = kindOfPath(path);
  return (
    kind !== undefined && status === 200 && type === 'basic' && !redirected && TYPES[kind].test(contentType)
  );
}

/** True for a page of this site: it says first of all where its root is. */
export function isOwnPage(html: string): boolean {
  return /^\s*<!doctype html>\s*<html\b[^>]*\sdata-root="/iu.test(html);
}

/** Title of a page without the name of the site: `通知 — 文献库` → `通知`. */
export function titleOf(html: string): string {
  const [, title = ''] = /<title>([^<]*)<\/title>/u.exec(html) ?? [];
  return title
    .replace(/ — [^—]*$/u, '')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&#39;/gu, "'")
    .replace(/&amp;/gu, '&');
}

const TYPES = {
  page: /^text\/html\b/u,
  script: /^(?:text|application)\/javascript\b/u,
  style: /^text\/css\b/u,
  picture: /^image\//u,
};
