import { findStretches } from '../search/query/mark.ts';
import type { Variants } from '../text/folding.ts';

/** Elements that hold running text, and what is no text of the article: the same as the index reads. */
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, td, th, dt, dd, figcaption, caption, blockquote';
const FURNITURE = 'nav, script, style, svg, button, template, [aria-hidden="true"], [data-pagefind-ignore]';

/** Finds every place of folded words in an article, in reading order; a place may run over inline elements. */
export function findHits(article: HTMLElement, words: readonly string[], variants: Variants): Range[] {
  return findBlocks(article).flatMap((block) => {
    const nodes = textNodes(block);
    const text = nodes.map(({ data }) => data).join('');
    return findStretches(text, words, variants).map(({ start, end }) => rangeOf(nodes, start, end));
  });
}

/** The innermost blocks that hold text. */
function findBlocks(element: Element): Element[] {
  if (element.matches(FURNITURE)) return [];
  const inner = [...element.children].flatMap(findBlocks);
  return inner.length === 0 && element.matches(BLOCKS) && element.textContent?.trim() ? [element] : inner;
}

function textNodes(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(FURNITURE) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

function rangeOf(nodes: readonly Text[], start: number, end: number): Range {
  const range = document.createRange();
  let from = 0;
  for (const node of nodes) {
    const to = from + node.length;
    if (start >= from && start < to) range.setStart(node, start - from);
    if (end > from && end <= to) range.setEnd(node, end - from);
    from = to;
  }
  return range;
}
