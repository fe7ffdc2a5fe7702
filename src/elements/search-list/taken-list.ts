import type { Line, LineSource } from '../../search/query/api.ts';
import { belowRoot } from '../../text/below-root.ts';

/** A list as it is taken away: what was asked, its lines, and the articles found without a place of their own. */
export interface TakenList {
  /** What was asked, how much was found, address and day: a label and a value a row. */
  facts: readonly (readonly [label: string, value: string])[];
  lines: readonly Line[];
  placeless: readonly LineSource[];
  /** Where the site begins for others: `https://wenxian.example.cn/`, `https://example.cn/archive/`. */
  root: string | undefined;
}

/** The address of an article or a paragraph without what was asked: `https://…/03/#p12`; empty where the site has none. */
export function plainAddress(url: string, root: string | undefined): string {
  if (root === undefined) return '';
  const { href, hash } = new URL(belowRoot(url, root));
  return href.replace(/[?#].*$/u, '') + hash;
}

/** The path of an article, of whatever address in it. */
export function articlePath(url: string): string {
  return url.replace(/[?#].*$/u, '');
}
