import type { List, ListItem, Nodes, Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { findPageMarks, PAGE_MARK, type PageMark } from './page-marks.ts';

/** Components an article may use. */
export const COMPONENTS: readonly string[] = ['Signature', PAGE_MARK];

/** A stretch of plain text with the line of the file it begins on. */
export interface TextSpan {
  text: string;
  line: number;
  bold: boolean;
}

/** One block of running text as the reader sees it, Markdown marks gone. */
export interface TextBlock {
  kind: 'paragraph' | 'heading' | 'cell';
  /** Line of the file the block begins on. */
  line: number;
  spans: TextSpan[];
}

/** Something in a body that is neither text nor a known component. */
export interface ForeignPart {
  line: number;
  /** As written, cut short. */
  words: string;
}

/** The plain text of an MDX file, block by block. */
export interface MdxText {
  blocks: TextBlock[];
  foreign: ForeignPart[];
  pageMarks: PageMark[];
}

const parser = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkFrontmatter)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .freeze();

/** Parses MDX with the plugins of the site. Throws a `VFileMessage` where it does not parse. */
export function parseMdx(mdx: string): Root {
  return parser.parse(mdx);
}

/** Reads the text blocks of an MDX file, front matter left out. Throws where it does not parse. */
export function readMdxText(mdx: string): MdxText {
  const tree = parseMdx(mdx);
  const result: MdxText = { blocks: [], foreign: [], pageMarks: findPageMarks(tree) };
  visitFlow(tree, mdx, result, []);
  return result;
}

/** The text of a block in one string. */
export function blockText(block: TextBlock): string {
  return block.spans.map((span) => span.text).join('');
}

function visitFlow(node: Nodes, mdx: string, result: MdxText, prefix: TextSpan[]): void {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell': {
      const spans = [...prefix];
      for (const child of node.children) visitPhrasing(child, mdx, result, spans, false);
      const kind = node.type === 'tableCell' ? 'cell' : node.type;
      if (spans.length > 0) result.blocks.push({ kind, line: lineOf(node), spans });
      return;
    }
    case 'code':
      result.blocks.push({
        kind: 'paragraph',
        line: lineOf(node),
        spans: [{ text: node.value, line: lineOf(node), bold: false }],
      });
      return;
    case 'list':
      node.children.forEach((item, index) => visitItem(node, item, index, mdx, result));
      return;
    case 'mdxJsxFlowElement':
      if (!isKnown(node.name)) result.foreign.push(foreign(node, mdx));
      node.children.forEach((child) => visitFlow(child, mdx, result, []));
      return;
    case 'mdxFlowExpression':
    case 'mdxjsEsm':
    case 'html':
      result.foreign.push(foreign(node, mdx));
      return;
    default:
      if ('children' in node) {
        node.children.forEach((child, index) => visitFlow(child, mdx, result, index === 0 ? prefix : []));
      }
  }
}

/** The number of an ordered item is part of what the reader sees: `1. 甲` → `1.甲`. */
function visitItem(list: List, item: ListItem, index: number, mdx: string, result: MdxText): void {
  const written = mdx.slice(item.position?.start.offset ?? 0).match(/^\d+([.)])/)?.[1];
  const prefix =
    list.ordered === true && written !== undefined
      ? [{ text: `${(list.start ?? 1) + index}${written}`, line: lineOf(item), bold: false }]
      : [];
  item.children.forEach((child, place) => visitFlow(child, mdx, result, place === 0 ? prefix : []));
}

function visitPhrasing(node: Nodes, mdx: string, result: MdxText, spans: TextSpan[], bold: boolean): void {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      spans.push({ text: node.value, line: lineOf(node), bold });
      return;
    case 'break':
      spans.push({ text: '\n', line: lineOf(node), bold });
      return;
    case 'mdxTextExpression':
    case 'html':
    case 'image':
      result.foreign.push(foreign(node, mdx));
      return;
    case 'mdxJsxTextElement':
      if (!isKnown(node.name)) result.foreign.push(foreign(node, mdx));
      break;
  }
  if ('children' in node) {
    for (const child of node.children) {
      visitPhrasing(child, mdx, result, spans, bold || node.type === 'strong');
    }
  }
}

function isKnown(name: string | null): boolean {
  return name !== null && COMPONENTS.includes(name);
}

function foreign(node: Nodes, mdx: string): ForeignPart {
  const words = mdx.slice(node.position?.start.offset, node.position?.end.offset).split('\n')[0]!;
  return { line: lineOf(node), words: [...words].slice(0, 30).join('') };
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}
