import { extname } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import type { Element, Root } from 'hast';
import { strFromU8, unzipSync } from 'fflate';
import { present } from '../../present.ts';

/** An address of a page, and the attribute it stands in. */
export interface PageAddress {
  attribute: string;
  value: string;
}

/** Attributes that browsers, or scripts of ours, follow; read by another parser than the one that made them relative. */
const FOLLOWED = new Set(
  'href src action formAction poster cite data background longDesc manifest xLinkHref dataRoot dataTo'.split(
    ' ',
  ),
);

/** Attributes whose slash is no address, by the reason. */
const NO_ADDRESS: Readonly<Record<string, string>> = {
  ariaKeyShortcuts: 'the key that leads to the search box',
};

/** Every address of a page, and every other attribute that looks like one of the root of a server. */
export function addressesOfPage(html: string): { followed: PageAddress[]; strange: string[] } {
  const followed: PageAddress[] = [];
  const strange: string[] = [];
  for (const { tagName, properties, children } of elementsOf(fromHtml(html))) {
    for (const [attribute, property] of Object.entries(properties)) {
      const value = Array.isArray(property) ? property.join(' ') : String(property);
      if (FOLLOWED.has(attribute)) followed.push({ attribute, value });
      else if (attribute === 'srcSet' || attribute === 'imageSrcSet')
        followed.push(
          ...value.split(/,\s+/u).map((one) => ({ attribute, value: present(one.trim().split(' ')[0]) })),
        );
      else if (attribute === 'content' && /refresh/iu.test(String(properties.httpEquiv)))
        followed.push({ attribute, value: value.replace(/^[\d.\s;]*url\s*=\s*/iu, '') });
      else if (/^\s*\/|url\(\s*["']?\//u.test(value) && !(attribute in NO_ADDRESS))
        strange.push(`${attribute}="${value}"`);
    }
    const inside = children.map((child) => ('value' in child ? child.value : '')).join('');
    if (tagName === 'style') strange.push(...rootedInStyles(inside));
    if (properties.type === 'application/ld+json') strange.push(...rootedInJson(JSON.parse(inside)));
  }
  return { followed, strange };
}

/** What of a file that is no page begins at the root of a server, by what its kind of file calls an address. */
export function rootedIn(file: string, bytes: Uint8Array): string[] {
  const kind = extname(file);
  if (kind === '.css') return rootedInStyles(strFromU8(bytes));
  if (kind === '.js') return rootedInScript(strFromU8(bytes));
  if (kind === '.xml' || kind === '.opml' || kind === '.svg' || kind === '.config')
    return rootedInXml(strFromU8(bytes));
  if (kind === '.epub' || kind === '.docx') return rootedInPackage(unzipSync(bytes));
  if (kind === '.bib' || kind === '.ris' || kind === '.txt' || kind === '.map')
    return [...strFromU8(bytes).matchAll(/^(?:url = \{|UR  - |Sitemap: |网址：|)\/[\w-]\S*/gmu)].map(
      ([found]) => found,
    );
  if (kind === '.json') return rootedInJson(JSON.parse(strFromU8(bytes)));
  return [];
}

function* elementsOf(node: Root | Element): Generator<Element> {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    yield child;
    yield* elementsOf(child);
    if (child.content) yield* elementsOf(child.content);
  }
}

function rootedInStyles(css: string): string[] {
  return [...css.matchAll(/(?:url\(\s*["']?|@import\s*["'])\/(?!\/)[^"')]*/gu)].map(([found]) => found);
}

/** Strings that begin as an address of the root does. */
function rootedInScript(script: string): string[] {
  return [...script.matchAll(/["'`](\/[\w-][\w\-./?=&#%${}]*)["'`]/gu)].map(([, found]) => present(found));
}

function rootedInXml(xml: string): string[] {
  return [
    ...xml.matchAll(/(?:href|src|xmlUrl|htmlUrl|Target|full-path|key|value)="\/(?!\/)[^"]*|>\/[\w-][^<]*/gu),
  ].map(([found]) => found);
}

/** Parts of a package name each other by relative addresses; only Word's list of types begins at its own root. */
function rootedInPackage(parts: Record<string, Uint8Array>): string[] {
  return Object.entries(parts)
    .filter(([name]) => /\.(?:xhtml|opf|ncx|rels|xml)$/u.test(name) && name !== '[Content_Types].xml')
    .flatMap(([name, bytes]) =>
      [...strFromU8(bytes).matchAll(/(?:href|src|Target)="\/[^"]*/gu)].map(([found]) => `${name}: ${found}`),
    );
}

function rootedInJson(value: unknown): string[] {
  if (typeof value === 'string') return /^\/[\w-]/u.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(rootedInJson) : [];
}
