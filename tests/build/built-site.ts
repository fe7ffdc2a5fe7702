import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { present } from '../present.ts';

const root = inject('site');

/** Paths of all files of the built site, `/`-rooted. */
export const files: readonly string[] = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(root.length));

/** Addresses of all pages, as a reader types them. */
export const pages: readonly string[] = files
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replace(/index\.html$/, ''));

/** Reads a file or a page of the built site. */
export function read(address: string): string {
  return readFileSync(join(root, address.endsWith('/') ? `${address}index.html` : address), 'utf8');
}

/** True when an address leads to a file of the site. */
export function resolves(address: string): boolean {
  return existsSync(join(root, address.endsWith('/') ? `${address}index.html` : address));
}

/** Where a link of a page leads: inside the site by its path, `../03/` of `/a/02/` → `/a/03/`, else as it stands. */
export function followLink(page: string, link: string): string {
  const { host, pathname, search, hash } = new URL(link, `http://site.invalid${page}`);
  return host === 'site.invalid' ? pathname + search + hash : link;
}

/** Values of an attribute in the order they stand, entities read. */
export function attributes(html: string, name: string, element = '[a-z][\\w-]*'): string[] {
  const pattern = new RegExp(`<${element}\\b[^>]*?\\s${name}="([^"]*)"`, 'g');
  return [...html.matchAll(pattern)].map((match) => unescape(present(match[1])));
}

/** Text between the tags of one piece of HTML, entities read. */
export function textOf(html: string): string {
  return unescape(html.replace(/<[^>]*>/g, ''));
}

function unescape(text: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', nbsp: '\u00a0' };
  return text
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|quot|amp|nbsp);/g, (_, name: string) => present(named[name]));
}
