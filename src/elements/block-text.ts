/** The text of a block in one piece, whatever inline elements it runs over. */
export interface BlockText {
  text: string;
  /** Where a stretch of the text stands on the page. */
  rangeOf: (start: number, end: number) => Range;
}

/** Reads the text of a block without the elements that match `passedOver`. */
export function readBlock(block: Element, passedOver: string): BlockText {
  const nodes = textNodes(block, passedOver);
  return {
    text: nodes.map(({ data }) => data).join(''),
    rangeOf: (start, end) => rangeOf(nodes, start, end),
  };
}

function textNodes(block: Element, passedOver: string): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
    parentElement?.closest(passedOver) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
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
