import type { Nodes } from 'mdast';
import { readPageMark } from '../markdown/page-marks.ts';
import { parseMdx } from '../markdown/text.ts';
import { emWidth } from './em-width.ts';

/** Two ideographic spaces, the indent of a Chinese paragraph. */
export const INDENT = '　　';

/** Characters of a line by which a signature is set to its right end. */
const LINE = 30;

/**
 * The blocks of an article body as plain text: paragraphs with their indent, headings without, signatures at the
 * right, the rows of a table with tabs (so that they paste into a spreadsheet), notes at the end.
 */
export function bodyTextBlocks(mdx: string): string[] {
  const notes: string[] = [];
  const labels: string[] = [];
  const blocks = flowBlocks(parseMdx(mdx), { indent: INDENT, labels, notes });
  return [...blocks, ...notes];
}

/** Sets lines to the right end of the page: a signature and its date. */
export function alignEnd(lines: readonly string[]): string {
  return lines.map((line) => '　'.repeat(Math.max(4, Math.floor(LINE - emWidth(line)))) + line).join('\n');
}

function flowBlocks(node: Nodes, context: Context): string[] {
  const { indent } = context;
  switch (node.type) {
    case 'paragraph':
      return [indent + inlineText(node, context).replaceAll('\n', `\n${indent}`)];
    case 'heading':
      return [inlineText(node, context)];
    case 'blockquote':
      return children(node).flatMap((child) => flowBlocks(child, { ...context, indent: indent + INDENT }));
    case 'list':
      return node.children.flatMap((item, index) => {
        const mark = node.ordered ? `${(node.start ?? 1) + index}. ` : '· ';
        const blocks = item.children.flatMap((child) => flowBlocks(child, context));
        return blocks.map((block, place) => (place === 0 ? indent + mark + block.trimStart() : block));
      });
    case 'table':
      return [
        node.children
          .map((row) => row.children.map((cell) => inlineText(cell, context)).join('\t'))
          .join('\n'),
      ];
    case 'mdxJsxFlowElement':
      if (readPageMark(node)) return [];
      return [alignEnd(children(node).map((child) => inlineText(child, context)))];
    case 'code':
      return [node.value];
    case 'thematicBreak':
      return [`${INDENT}＊　＊　＊`];
    case 'footnoteDefinition': {
      const words = node.children.map((child) => inlineText(child, context)).join('\n');
      context.notes.push(`［${noteNumber(node.identifier, context)}］${words}`);
      return [];
    }
    default:
      return children(node).flatMap((child) => flowBlocks(child, context));
  }
}

function inlineText(node: Nodes, context: Context): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return closeSoftBreaks(node.value);
    case 'break':
      return '\n';
    case 'footnoteReference':
      return `［${noteNumber(node.identifier, context)}］`;
    default:
      return children(node)
        .map((child) => inlineText(child, context))
        .join('');
  }
}

function noteNumber(identifier: string, { labels }: Context): number {
  if (!labels.includes(identifier)) labels.push(identifier);
  return labels.indexOf(identifier) + 1;
}

/** A line break of the file inside a paragraph is none of the print's; between Latin words it is a space. */
function closeSoftBreaks(text: string): string {
  return text.replace(/(?<=([A-Za-z0-9,.])?)\s*\n\s*(?=([A-Za-z0-9])?)/gu, (_, before, after) =>
    before !== undefined && after !== undefined ? ' ' : '',
  );
}

function children(node: Nodes): Nodes[] {
  return 'children' in node ? node.children : [];
}

interface Context {
  indent: string;
  /** Identifiers of notes in the order they are referred to. */
  labels: string[];
  notes: string[];
}
