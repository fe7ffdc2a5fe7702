import type {
  Definition,
  Image,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  List,
  ListItem as ListItemNode,
  Table,
} from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { ARTICLE_COMPONENTS, bodyParser, type Components, type Tag } from './dialect.ts';
import { refuseHeavy, refuseNested } from './limits.ts';
import type { Block, Document, Inline, ListItem, PictureBlock, TableBlock } from './model.ts';
import { pageOf, readInlines } from './parse-inlines.ts';
import { isRefused, lineOf, refuse, type Reading } from './reading.ts';
import { toSyntaxError } from './syntax-error.ts';

/**
 * Reads an MDX file into the archive's own model, front matter left out. Whatever the grammar does not know becomes a
 * refusal with its line and is left out of the blocks: no text of a file is ever run.
 * @throws BodySyntaxError where the file is no MDX.
 */
export function parseDocument(mdx: string, components: Components = ARTICLE_COMPONENTS): Document {
  const tree = parseTree(mdx);
  const reading: Reading = { mdx, components, refusals: [], definitions: readDefinitions(tree) };
  return { blocks: readBlocks(tree.children, reading), refusals: reading.refusals };
}

function parseTree(mdx: string): Root {
  refuseHeavy(mdx);
  try {
    const tree = bodyParser.parse(mdx);
    refuseNested(tree, mdx);
    return tree;
  } catch (error) {
    throw toSyntaxError(error, mdx);
  }
}

function readDefinitions(tree: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  const visit = (node: Nodes): void => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return definitions;
}

function readBlocks(nodes: readonly RootContent[], reading: Reading): Block[] {
  return nodes.flatMap((node) => readBlock(node, reading));
}

function readBlock(node: RootContent, reading: Reading): Block[] {
  if (isRefused(node, reading)) return [];
  const line = lineOf(node);
  switch (node.type) {
    case 'paragraph':
      return readParagraph(node, reading);
    case 'heading':
      return [{ type: 'heading', line, depth: node.depth, inlines: readInlines(node.children, reading) }];
    case 'blockquote':
      return [{ type: 'quote', line, blocks: readBlocks(node.children, reading) }];
    case 'list':
      return [readList(node, reading)];
    case 'table':
      return [readTable(node, reading)];
    case 'mdxJsxFlowElement':
      return readTag(node, reading);
    case 'code':
      return [{ type: 'code', line, text: node.value }];
    case 'thematicBreak':
      return [{ type: 'rule', line }];
    case 'footnoteDefinition':
      return [{ type: 'note', line, label: node.identifier, blocks: readBlocks(node.children, reading) }];
    default:
      return [];
  }
}

/** A paragraph of nothing but tags or pictures is these as blocks: `<Signature>青海省总工会</Signature>` on one line. */
function readParagraph(node: Paragraph, reading: Reading): Block[] {
  const words = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  if (words.length > 0 && words.every(isBlock))
    return words.flatMap((block) => {
      if (isRefused(block, reading)) return [];
      return block.type === 'image' ? [readPicture(block)] : readTag(block, reading);
    });
  return [{ type: 'paragraph', line: lineOf(node), inlines: readInlines(node.children, reading) }];
}

function isBlock(node: PhrasingContent): node is Image | MdxJsxTextElement {
  return node.type === 'image' || (node.type === 'mdxJsxTextElement' && node.name !== 'Ruby');
}

function readPicture(node: Image): PictureBlock {
  const line = lineOf(node);
  const [alt, caption] = [node.alt?.trim() ?? '', node.title?.trim() ?? ''];
  return {
    type: 'picture',
    line,
    file: node.url,
    alt: alt === '' ? caption : alt,
    inlines: caption === '' ? [] : [{ type: 'text', line, text: caption }],
  };
}

function readTag(node: Tag, reading: Reading): Block[] {
  const line = lineOf(node);
  if (node.name === 'PageMark') return [{ type: 'page-mark', line, page: pageOf(node, reading) }];
  const flow: RootContent[] =
    node.type === 'mdxJsxFlowElement'
      ? node.children
      : [{ type: 'paragraph', children: node.children, position: node.position }];
  if (node.name === 'Ruby') {
    refuse(node, '<Ruby> 要写在一行里', reading);
    return [];
  }
  const blocks = readBlocks(flow, reading);
  return [
    node.name === 'Verse' ? readVerse(line, blocks, node, reading) : { type: 'signature', line, blocks },
  ];
}

function readList(node: List, reading: Reading): Block {
  const start = node.start ?? 1;
  return {
    type: 'list',
    line: lineOf(node),
    ordered: node.ordered === true,
    start,
    items: node.children.map((item, index) => readItem(node, item, start + index, reading)),
  };
}

/** The figure of an ordered item is part of what the reader sees: `1. 甲` has the label `1.`. */
function readItem({ ordered }: List, item: ListItemNode, figure: number, reading: Reading): ListItem {
  const written = /^\d+([.)])/u.exec(reading.mdx.slice(item.position?.start.offset ?? 0))?.[1];
  return {
    line: lineOf(item),
    label: ordered === true && written !== undefined ? `${figure}${written}` : undefined,
    blocks: readBlocks(item.children, reading),
  };
}

function readTable(node: Table, reading: Reading): TableBlock {
  return {
    type: 'table',
    line: lineOf(node),
    align: node.align ?? [],
    rows: node.children.map((row) =>
      row.children.map((cell) => ({ line: lineOf(cell), inlines: readInlines(cell.children, reading) })),
    ),
  };
}

/** Verse as it is typed: a line of the file is a line of the poem, a blank line parts two stanzas. */
function readVerse(line: number, blocks: readonly Block[], node: Tag, reading: Reading): Block {
  const isVerse = (block: Block) => block.type === 'paragraph' || block.type === 'page-mark';
  if (!blocks.every(isVerse)) refuse(node, '<Verse> 里只能有诗句', reading);
  return {
    type: 'verse',
    line,
    blocks: blocks
      .filter(isVerse)
      .map((block) =>
        block.type === 'paragraph' ? { ...block, inlines: breakLines(block.inlines) } : block,
      ),
  };
}

function breakLines(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if ('inlines' in inline) return [{ ...inline, inlines: breakLines(inline.inlines) }];
    if (inline.type !== 'text') return [inline];
    return inline.text
      .split('\n')
      .flatMap((text, place): Inline[] => [
        ...(place === 0 ? [] : [{ type: 'break' as const, line: inline.line + place - 1 }]),
        ...(text === '' ? [] : [{ type: 'text' as const, line: inline.line + place, text }]),
      ]);
  });
}
