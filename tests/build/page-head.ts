import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { followLink, read } from './built-site.ts';
import { present } from '../present.ts';

/** What the head of a page says, read as a browser reads it. */
export interface PageHead {
  /** Contents of the `<meta>` of one name or property, in order. */
  meta: (name: string) => string[];
  /** Addresses of the `<link>` of one relation, from the root of the site, with type and title. */
  links(relation: string): { href: string; type?: string; title?: string }[];
  /** Things of the JSON-LD graph. */
  graph: Thing[];
}

/** A thing of schema.org as the page has it. */
export interface Thing {
  '@type': string;
  [property: string]: unknown;
}

/** Reads the head of a page of the built site. */
export function readHead(page: string): PageHead {
  const metas: Record<string, string>[] = [];
  const links: Record<string, string>[] = [];
  const graph: Thing[] = [];
  visit(fromHtml(read(page)), 'element', ({ tagName, properties, children }) => {
    const values = Object.fromEntries(
      Object.entries(properties).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(' ') : String(value),
      ]),
    );
    if (tagName === 'meta') metas.push(values);
    if (tagName === 'link') links.push(values);
    if (tagName !== 'script' || values.type !== 'application/ld+json') return;
    const json = children.map((child) => ('value' in child ? child.value : '')).join('');
    const data = JSON.parse(json) as { '@context': string; '@graph': Thing[] };
    if (data['@context'] !== 'https://schema.org') throw new Error(`${page}: no context`);
    graph.push(...data['@graph']);
  });
  return {
    meta: (name) =>
      metas.filter((one) => one.name === name || one.property === name).map((one) => present(one.content)),
    links: (relation) =>
      links
        .filter((one) => one.rel === relation)
        .map(({ href, type, title }) => ({ href: followLink(page, present(href)), type, title })),
    graph,
  };
}
