import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { BodyBlock } from '../document.ts';

const writer = unified()
  .use(remarkMdx)
  .use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
  .use(remarkCjkFriendly)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-' });

/**
 * Writes body blocks as MDX that compiles whatever the text holds: braces, angle brackets, underscores and a
 * line-initial `14.` are escaped by the Markdown writer, never glued. `**…**` in the text becomes bold, and
 * `[^1]` the mark of a note the body has.
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
      return paragraph(block.text, notes);
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

function markNotes(text: string, notes: ReadonlySet<string>): PhrasingContent[] {
  return text
    .split(/(\[\^[^\]\s]+\])/u)
    .filter((part) => part !== '')
    .map((part) => {
      const label = part.slice(2, -1);
      return part.startsWith('[^') && notes.has(label)
        ? { type: 'footnoteReference', identifier: label, label }
        : { type: 'text', value: part };
    });
}
