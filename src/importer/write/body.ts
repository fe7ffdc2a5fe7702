import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { BodyBlock, PageMark } from '../document.ts';

const writer = unified()
  .use(remarkMdx)
  .use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
  .use(remarkCjkFriendly)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    // MDX would run a paragraph that begins so; the Markdown writer does not know of it.
    unsafe: [
      { atBreak: true, character: 'i', after: 'mport ' },
      { atBreak: true, character: 'e', after: 'xport ' },
    ],
  });

/**
 * Writes body blocks as MDX that compiles whatever the text holds: braces, angle brackets, underscores and a
 * line-initial `14.` are escaped by the Markdown writer, never glued. `**…**` in the text becomes bold, and
 * `[^1]` the mark of a note the body has. A page that begins is `<PageMark page="9" />` before its first character.
 */
export function writeBody(body: BodyBlock[]): string {
  const notes = new Set(body.flatMap((block) => (block.type === 'note' ? [block.label] : [])));
  const tree: Root = { type: 'root', children: body.map((block) => toNode(block, notes)) };
  return writer.stringify(tree);
}

function toNode(block: BodyBlock, notes: ReadonlySet<string>): RootContent {
  switch (block.type) {
    case 'heading':
      return { type: 'heading', depth: block.depth, children: inline(block.text, notes) };
    case 'paragraph':
      return paragraph(setMarks(block.text, block.marks ?? []), notes);
    case 'page':
      return { ...pageMark(String(block.page)), type: 'mdxJsxFlowElement', children: [] };
    case 'note':
      return {
        type: 'footnoteDefinition',
        identifier: block.label,
        label: block.label,
        children: [paragraph(block.text, notes)],
      };
    case 'table':
      return {
        type: 'table',
        children: block.rows.map((cells) => ({
          type: 'tableRow',
          children: cells.map((cell) => ({ type: 'tableCell', children: inline(cell, notes) })),
        })),
      };
    case 'verse':
      return {
        type: 'mdxJsxFlowElement',
        name: 'Verse',
        attributes: [],
        children: [paragraph(block.lines.join('\n'), notes)],
      };
    case 'signature':
      return {
        type: 'mdxJsxFlowElement',
        name: 'Signature',
        attributes: [],
        children: block.lines.map((line) => paragraph(line, notes)),
      };
  }
}

function paragraph(text: string, notes: ReadonlySet<string>): Paragraph {
  return { type: 'paragraph', children: inline(text, notes) };
}

/** Bold runs of the source, `**一要…。**理论…`, and marks of notes; a mark without its partner stays text. */
function inline(text: string, notes: ReadonlySet<string>): PhrasingContent[] {
  return text
    .split(/(\*\*(?=\S)[^*]*[^*\s]\*\*)/u)
    .filter((part) => part !== '')
    .flatMap((part): PhrasingContent[] =>
      part.length > 4 && part.startsWith('**') && part.endsWith('**')
        ? [{ type: 'strong', children: markNotes(part.slice(2, -2), notes) }]
        : markNotes(part, notes),
    );
}

/** Signs that no text has keep the place of a page until the bold runs are read. */
function setMarks(text: string, marks: readonly PageMark[]): string {
  return [...marks]
    .sort((a, b) => b.at - a.at)
    .reduce((marked, { at, page }) => `${marked.slice(0, at)}\u0002${page}\u0003${marked.slice(at)}`, text);
}

function pageMark(page: string): MdxJsxTextElement {
  return {
    type: 'mdxJsxTextElement',
    name: 'PageMark',
    attributes: [{ type: 'mdxJsxAttribute', name: 'page', value: page }],
    children: [],
  };
}

function markNotes(text: string, notes: ReadonlySet<string>): PhrasingContent[] {
  return text
    .split(/(\[\^[^\]\s]+\]|\u0002\d+\u0003)/u)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('\u0002')) return pageMark(part.slice(1, -1));
      const label = part.slice(2, -1);
      return part.startsWith('[^') && notes.has(label)
        ? { type: 'footnoteReference', identifier: label, label }
        : { type: 'text', value: part };
    });
}
