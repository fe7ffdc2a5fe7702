import { findStretches } from '../../search/query/mark.ts';
import type { Variants } from '../../text/folding.ts';
import { readBlock } from '../block-text.ts';
import type { HitWords } from './hit-words.ts';

/** Elements that hold running text, and what is no text of the article: the same as the index reads. */
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, td, th, dt, dd, figcaption, caption, blockquote';
const FURNITURE =
  'nav, script, style, svg, button, template, rt, rp, [aria-hidden="true"], [data-pagefind-ignore]';

/** Finds what search shows of an article: the whole of the query where it stands there, else its words, else its clauses. */
export function findWordHits(article: HTMLElement, { whole, words, clauses, variants }: HitWords): Range[] {
  const long = words.filter((word) => [...word].length > 1);
  if (findHits(article, whole, variants).length > 0) return findHits(article, [...whole, ...long], variants);
  const hits = findHits(article, words, variants);
  return hits.length > 0 || clauses.length < 2 ? hits : findHits(article, clauses, variants);
}

/** Finds every place of folded words in an article, in reading order; a place may run over inline elements. */
function findHits(article: HTMLElement, words: readonly string[], variants: Variants): Range[] {
  return findBlocks(article).flatMap((block) => {
    const { text, rangeOf } = readBlock(block, FURNITURE);
    return findStretches(text, words, variants).map(({ start, end }) => rangeOf(start, end));
  });
}

/** The innermost blocks that hold text. */
function findBlocks(element: Element): Element[] {
  if (element.matches(FURNITURE)) return [];
  const inner = [...element.children].flatMap(findBlocks);
  return inner.length === 0 && element.matches(BLOCKS) && element.textContent.trim() ? [element] : inner;
}
