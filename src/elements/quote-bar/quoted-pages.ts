import { articleNames } from '../article-names.ts';
import { toSelector } from '../data-names.ts';

/** First and last printed page of a quotation; `undefined` for the page the article begins on. */
export type QuotedPages = readonly [first: number | undefined, last: number | undefined];

/** Finds the printed pages a stretch of a text stands on; undefined where the text has no marks of pages. */
export function findQuotedPages(range: Range): QuotedPages | undefined {
  const { commonAncestorContainer: ancestor } = range;
  const element = ancestor instanceof Element ? ancestor : ancestor.parentElement;
  const marks = [
    ...(element
      ?.closest(toSelector(articleNames.body))
      ?.querySelectorAll<HTMLElement>('[role="doc-pagebreak"]') ?? []),
  ];
  if (marks.length === 0) return undefined;
  const texts = textsIn(range, ancestor);
  const [first, last] = [texts.at(0), texts.at(-1)];
  if (!first || !last) return undefined;
  const pageAt = (text: Text): number | undefined => {
    const mark = marks.findLast(
      (one) => (one.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    );
    return mark && Number(mark.getAttribute(articleNames.page));
  };
  return [pageAt(first), pageAt(last)];
}

/** The texts of which something inside a range is more than white space. */
function textsIn(range: Range, ancestor: Node): Text[] {
  const walker = document.createTreeWalker(ancestor, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let text = walker.currentNode; ; text = walker.currentNode) {
    if (text instanceof Text && range.intersectsNode(text) && partOf(text, range).trim() !== '')
      texts.push(text);
    if (!walker.nextNode()) return texts;
  }
}

function partOf(text: Text, { startContainer, startOffset, endContainer, endOffset }: Range): string {
  return text.data.slice(
    text === startContainer ? startOffset : 0,
    text === endContainer ? endOffset : text.length,
  );
}
