import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findQuotedPages } from '../../../src/elements/quote-bar/quoted-pages.ts';

/** As much of a document as a quotation needs: one body of texts and marks of pages in their order. */
class FakeNode {
  static readonly DOCUMENT_POSITION_FOLLOWING = 4;
  place = 0;

  compareDocumentPosition(other: FakeNode): number {
    return other.place > this.place ? FakeNode.DOCUMENT_POSITION_FOLLOWING : 2;
  }
}

class FakeText extends FakeNode {
  readonly data: string;
  readonly parentElement: FakeBody;

  constructor(data: string, parentElement: FakeBody) {
    super();
    this.data = data;
    this.parentElement = parentElement;
  }

  get length(): number {
    return this.data.length;
  }
}

class FakeMark extends FakeNode {
  private readonly page: number;

  constructor(page: number) {
    super();
    this.page = page;
  }

  getAttribute(name: string): string | null {
    return name === 'data-page' ? String(this.page) : null;
  }
}

class FakeBody extends FakeNode {
  nodes: (FakeText | FakeMark)[] = [];

  closest(): this {
    return this;
  }

  querySelectorAll(): FakeMark[] {
    return this.nodes.filter((node) => node instanceof FakeMark);
  }
}

beforeEach(() => {
  vi.stubGlobal('Element', FakeBody);
  vi.stubGlobal('Text', FakeText);
  vi.stubGlobal('Node', FakeNode);
  vi.stubGlobal('NodeFilter', { SHOW_TEXT: 4 });
  vi.stubGlobal('document', {
    createTreeWalker(root: FakeNode) {
      const texts = root instanceof FakeBody ? root.nodes.filter((node) => node instanceof FakeText) : [];
      const nodes = [root, ...texts];
      let place = 0;
      return {
        get currentNode() {
          return nodes[place];
        },
        nextNode() {
          place += 1;
          return nodes[place];
        },
      };
    },
  });
});
afterEach(() => void vi.unstubAllGlobals());

/** A body of texts and page numbers, and the pages of a stretch of it, both ends as text and place in it. */
function quote(parts: readonly (string | number)[], start: [string, number], end: [string, number]) {
  const body = new FakeBody();
  body.nodes = parts.map((part) =>
    typeof part === 'number' ? new FakeMark(part) : new FakeText(part, body),
  );
  body.nodes.forEach((node, place) => (node.place = place + 1));
  const textOf = (words: string) =>
    body.nodes.find((node): node is FakeText => node instanceof FakeText && node.data === words);
  const [first, last] = [textOf(start[0]), textOf(end[0])];
  const range = {
    commonAncestorContainer: first === last ? first : body,
    startContainer: first,
    startOffset: start[1],
    endContainer: last,
    endOffset: end[1],
    intersectsNode: ({ place }: FakeNode) => place >= (first?.place ?? 0) && place <= (last?.place ?? 0),
  };
  return findQuotedPages(range as unknown as Range);
}

describe('the printed pages of a quotation', () => {
  test('are unknown where the text has no marks of pages', () => {
    expect(quote(['同志们：', '大会开幕'], ['同志们：', 0], ['大会开幕', 4])).toBeUndefined();
  });

  test('lead from the mark before its first text to the mark before its last', () => {
    const parts = ['甲', 9, '乙', 10, '丙'];
    expect(quote(parts, ['乙', 0], ['丙', 1])).toEqual([9, 10]);
    expect(quote(parts, ['丙', 0], ['丙', 1])).toEqual([10, 10]);
  });

  test('begin on the page the article begins on, where no mark stands before', () => {
    expect(quote(['甲', 9, '乙'], ['甲', 0], ['乙', 1])).toEqual([undefined, 9]);
  });

  test('leave out a text of which nothing or white space alone is quoted', () => {
    expect(quote(['甲乙', 9, '丙', 10, ' 丁'], ['甲乙', 2], [' 丁', 1])).toEqual([9, 9]);
    expect(quote(['甲', 9, ' '], [' ', 0], [' ', 1])).toBeUndefined();
  });
});
