import { splitSentences } from '../text/sentences.ts';

/** One sentence of the article and where it stands. */
export interface Sentence {
  text: string;
  range: Range;
}

const BLOCKS = 'h1, h2, h3, h4, p, li, td, th, figcaption';
const UNSPOKEN = 'nav, button, sup, script, style, template, [aria-hidden="true"], [role="doc-pagebreak"]';

/** The sentences of an article in reading order: its title, then its text. */
export function readSentences(article: Element): Sentence[] {
  return [...article.querySelectorAll(`header h1, [data-article-body] :is(${BLOCKS})`)]
    .filter((block) => block.querySelector(BLOCKS) === null && !block.closest(UNSPOKEN))
    .flatMap(sentencesOf);
}

function sentencesOf(block: Element): Sentence[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
    parentElement?.closest(UNSPOKEN) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const text = nodes.map(({ data }) => data).join('');
  return splitSentences(text)
    .map(({ start, end }) => ({ text: text.slice(start, end).trim(), range: rangeOf(nodes, start, end) }))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence.text));
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
