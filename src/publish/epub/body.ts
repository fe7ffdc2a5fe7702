import type { FootnoteDefinition, Nodes, Table, TableRow } from 'mdast';
import { readPageMark } from '../../markdown/page-marks.ts';
import { parseMdx } from '../../markdown/text.ts';
import { pageBreak } from './book.ts';
import { element } from './xml.ts';
import type { XmlChild, XmlElement } from './xml.ts';

/** An article body as XHTML, built as a tree. Links are made whole with the web address of the article. */
export function bodyElements(mdx: string, address: string): XmlElement[] {
  const context: Context = { address, notes: [], labels: [] };
  const flow = flowElements(parseMdx(mdx), context);
  return [...flow, ...context.notes.map((note) => footnote(note, context))];
}

function flowElements(node: Nodes, context: Context): XmlElement[] {
  const flow = () => flowChildren(node, context);
  switch (node.type) {
    case 'paragraph':
      return [element('p', {}, inlineChildren(node, context))];
    case 'heading':
      return [element(`h${Math.max(2, node.depth)}`, {}, inlineChildren(node, context))];
    case 'blockquote':
      return [element('blockquote', {}, flow())];
    case 'list':
      return [
        element(
          node.ordered ? 'ol' : 'ul',
          { start: node.ordered && (node.start ?? 1) !== 1 ? String(node.start) : undefined },
          flow(),
        ),
      ];
    case 'listItem':
      return [element('li', {}, flow())];
    case 'table':
      return [table(node, context)];
    case 'mdxJsxFlowElement': {
      const page = readPageMark(node)?.page;
      return page === undefined ? [element('div', { class: 'signature' }, flow())] : [pageBreak(page, 'div')];
    }
    case 'code':
      return [element('pre', {}, node.value)];
    case 'thematicBreak':
      return [element('hr')];
    case 'footnoteDefinition':
      context.notes.push(node);
      return [];
    default:
      return flow();
  }
}

function inlineElements(node: Nodes, context: Context): XmlChild {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'inlineCode':
      return element('code', {}, node.value);
    case 'strong':
      return element('strong', {}, inlineChildren(node, context));
    case 'emphasis':
      return element('em', {}, inlineChildren(node, context));
    case 'delete':
      return element('del', {}, inlineChildren(node, context));
    case 'break':
      return element('br');
    case 'link':
      return link(node.url, inlineChildren(node, context), context);
    case 'mdxJsxTextElement': {
      const page = readPageMark(node)?.page;
      return page === undefined ? inlineChildren(node, context) : pageBreak(page, 'span');
    }
    case 'footnoteReference': {
      const number = noteNumber(node.identifier, context);
      return element(
        'a',
        { href: `#note-${number}`, 'epub:type': 'noteref', role: 'doc-noteref' },
        `［${number}］`,
      );
    }
    default:
      return inlineChildren(node, context);
  }
}

function table({ children }: Table, context: Context): XmlElement {
  const [head, ...rows] = children;
  const row = (one: TableRow, cell: 'th' | 'td') =>
    element(
      'tr',
      {},
      one.children.map((content) => element(cell, {}, inlineChildren(content, context))),
    );
  return element(
    'table',
    {},
    head && element('thead', {}, row(head, 'th')),
    rows.length > 0
      ? element(
          'tbody',
          {},
          rows.map((one) => row(one, 'td')),
        )
      : undefined,
  );
}

function footnote(note: FootnoteDefinition, context: Context): XmlElement {
  const number = noteNumber(note.identifier, context);
  const [first, ...rest] = flowChildren(note, context);
  return element(
    'aside',
    { id: `note-${number}`, 'epub:type': 'footnote', role: 'doc-footnote' },
    first && element(first.name, first.attributes, `［${number}］`, first.children),
    rest,
  );
}

/** A link out of the book; an address no reader can follow leaves its words. */
function link(url: string, words: XmlChild, { address }: Context): XmlChild {
  if (!URL.canParse(url, address)) return words;
  const target = new URL(url, address);
  return /^(https?|mailto):$/.test(target.protocol) ? element('a', { href: target.href }, words) : words;
}

function noteNumber(identifier: string, { labels }: Context): number {
  if (!labels.includes(identifier)) labels.push(identifier);
  return labels.indexOf(identifier) + 1;
}

function flowChildren(node: Nodes, context: Context): XmlElement[] {
  return 'children' in node ? node.children.flatMap((child) => flowElements(child, context)) : [];
}

function inlineChildren(node: Nodes, context: Context): XmlChild[] {
  return 'children' in node ? node.children.map((child) => inlineElements(child, context)) : [];
}

interface Context {
  address: string;
  notes: FootnoteDefinition[];
  /** Identifiers of notes in the order they are referred to. */
  labels: string[];
}
