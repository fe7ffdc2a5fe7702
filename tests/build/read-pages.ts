import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import type { PageBlock } from '../../src/search/index/part-blocks.ts';
import type { ArticleRow, SearchedArticle } from '../../src/search/index/rows.ts';

/** Elements that hold running text; the innermost of them is the block. */
const BLOCKS = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'td',
  'th',
  'dt',
  'dd',
  'figcaption',
  'caption',
  'blockquote',
]);

/** Reads the articles of a built site as its pages show them, so that search finds what a reader sees. */
export function readPages(site: string): SearchedArticle[] {
  return readRows<ArticleRow>(site, 'articles').map((row) => ({
    row,
    blocks: readBlocks(readFileSync(join(site, decodeURI(row.url), 'index.html'), 'utf8')),
  }));
}

/** Reads a dataset of the built site, `articles` or `issues`: one array, or the files its index names. */
export function readRows<Row>(site: string, name: 'articles' | 'issues'): Row[] {
  const read = (url: string) => JSON.parse(readFileSync(join(site, url), 'utf8')) as unknown;
  const main = read(`data/${name}.json`) as Row[] | { files: { url: string }[] };
  return Array.isArray(main) ? main : main.files.flatMap(({ url }) => read(url) as Row[]);
}

/** A block of a page and the element it is: `td`, `figcaption`. */
export interface WalkedBlock extends PageBlock {
  tag: string;
}

/** The blocks inside `<article data-article-id>`, in page order; what is marked as furniture is left out. */
export function readBlocks(html: string): WalkedBlock[] {
  const article = findArticle(fromHtml(html));
  return article ? collect(article) : [];
}

function findArticle(node: Root | Element): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'article' && child.properties.dataArticleId !== undefined) return child;
    const found = findArticle(child);
    if (found) return found;
  }
  return undefined;
}

function collect(element: Element): WalkedBlock[] {
  if (isFurniture(element)) return [];
  const inner = element.children.flatMap((child) => (child.type === 'element' ? collect(child) : []));
  if (inner.length > 0 || !BLOCKS.has(element.tagName)) return inner;
  const text = toText(element, { whitespace: 'pre' }).replace(/\s+/gu, ' ').trim();
  if (text === '') return [];
  const kind = element.tagName === 'h1' ? 'title' : /^h[2-6]$/.test(element.tagName) ? 'heading' : 'text';
  return [{ kind, id: element.properties.id ?? '', text, tag: element.tagName }];
}

function isFurniture({ tagName, properties }: Element): boolean {
  return (
    ['nav', 'script', 'style', 'svg', 'button', 'template'].includes(tagName) ||
    properties.ariaHidden === 'true' ||
    properties.dataPagefindIgnore !== undefined
  );
}
