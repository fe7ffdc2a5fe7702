import type { Line, LineSource } from '../../search/query/api.ts';
import { addressAt } from '../../text/address-at.ts';

/** A list as it is taken away: what was asked, its lines, and the articles found without a place of their own. */
export interface TakenList {
  /** What was asked, how much was found, address and day: a label and a value a row. */
  facts: readonly (readonly [label: string, value: string])[];
  lines: readonly Line[];
  placeless: readonly LineSource[];
  /** Where the archive is served from: `https://wenxian.example.cn`, `https://example.cn/archive/`. */
  origin: string;
}

/** The address of an article or a paragraph without what was asked: `https://…/03/#p12`. */
export function plainAddress(url: string, origin: string): string {
  const { href, hash } = new URL(addressAt(url, origin));
  return href.replace(/[?#].*$/u, '') + hash;
}

/** The path of an article, of whatever address in it. */
export function articlePath(url: string): string {
  return url.replace(/[?#].*$/u, '');
}
