import type { Heading, Nodes, Paragraph, Root, TableCell } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parseMdx } from './text.ts';

/** A block of the body that has a number of its own. */
export type NumberedNode = Paragraph | Heading | TableCell;

/** The numbered blocks of a body in reading order: paragraphs, headings and cells that hold text. */
export function numberedNodes(tree: Root): NumberedNode[] {
  const nodes: NumberedNode[] = [];
  visit(tree);
  return nodes;

  function visit(node: Nodes): void {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      if (toString(node).trim() !== '') nodes.push(node);
    } else if ('children' in node) {
      node.children.forEach(visit);
    }
  }
}

/** The text of each numbered block of an MDX file. Throws where it does not parse. */
export function readParagraphs(mdx: string): string[] {
  return numberedNodes(parseMdx(mdx)).map((node) => toString(node));
}
