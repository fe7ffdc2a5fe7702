import type { Nodes } from 'mdast';

/** A mark in a body where a printed page begins: `小康<PageMark page="9" />社会`. */
export interface PageMark {
  /** Undefined where the tag has no whole number of one to four figures. */
  page: number | undefined;
  line: number;
}

/** Name of the tag editors write. */
export const PAGE_MARK = 'PageMark';

/** Reads a node as a page mark; undefined where it is none. */
export function readPageMark(node: Nodes): PageMark | undefined {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  if (node.name !== PAGE_MARK) return undefined;
  const attribute = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'page');
  const written = typeof attribute?.value === 'string' ? attribute.value.trim() : '';
  return {
    page: /^[1-9]\d{0,3}$/.test(written) ? Number(written) : undefined,
    line: node.position?.start.line ?? 1,
  };
}

/** All page marks of a body, in its order. */
export function findPageMarks(node: Nodes): PageMark[] {
  const mark = readPageMark(node);
  if (mark) return [mark];
  return 'children' in node ? node.children.flatMap(findPageMarks) : [];
}
