import { names } from './names.ts';

/** Marks on the page that can be moved and taken away. */
export interface HitMarks {
  /** Sets one of the ranges off from the others. */
  point(current: number): void;
  clear(): void;
}

/** Marks ranges: by the browser's highlights, which leave the text as it is, or where it has none by `<mark>`. */
export function markHits(ranges: readonly Range[]): HitMarks {
  return typeof Highlight === 'function' ? highlight(ranges) : wrap(ranges);
}

function highlight(ranges: readonly Range[]): HitMarks {
  CSS.highlights.set('search-hit', new Highlight(...ranges));
  return {
    point: (current) => {
      const range = ranges[current];
      CSS.highlights.set('search-hit-current', new Highlight(...(range ? [range] : [])));
    },
    clear: () => ['search-hit', 'search-hit-current'].forEach((name) => CSS.highlights.delete(name)),
  };
}

function wrap(ranges: readonly Range[]): HitMarks {
  // From the last to the first, so that cutting a text does not move the ranges still to come.
  const marks = ranges
    .map(textParts)
    .toReversed()
    .map((parts) => parts.toReversed().map(wrapPart))
    .toReversed();
  ranges.forEach((range, index) => {
    const [last, first] = [marks[index]?.at(0), marks[index]?.at(-1)];
    if (first) range.setStartBefore(first);
    if (last) range.setEndAfter(last);
  });
  return {
    point: (current) =>
      marks.forEach((parts, index) =>
        parts.forEach((mark) => mark.toggleAttribute(names.current, index === current)),
      ),
    clear: () =>
      marks.flat().forEach((mark) => {
        const parent = mark.parentNode;
        mark.replaceWith(...mark.childNodes);
        parent?.normalize();
      }),
  };
}

interface TextPart {
  node: Text;
  start: number;
  end: number;
}

function textParts(range: Range): TextPart[] {
  const { startContainer, endContainer, startOffset, endOffset, commonAncestorContainer } = range;
  if (startContainer === endContainer)
    return [{ node: startContainer as Text, start: startOffset, end: endOffset }];
  const walker = document.createTreeWalker(commonAncestorContainer, NodeFilter.SHOW_TEXT);
  const parts: TextPart[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!range.intersectsNode(node)) continue;
    const start = node === startContainer ? startOffset : 0;
    const end = node === endContainer ? endOffset : node.length;
    if (end > start) parts.push({ node, start, end });
  }
  return parts;
}

function wrapPart({ node, start, end }: TextPart): HTMLElement {
  const mark = document.createElement('mark');
  mark.toggleAttribute(names.mark, true);
  const part = node.splitText(start);
  part.splitText(end - start);
  part.replaceWith(mark);
  mark.append(part);
  return mark;
}
