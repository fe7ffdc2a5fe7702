import type { PhrasingContent, Root, RootContent } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { BodyBlock } from '../document.ts';

const writer = unified()
  .use(remarkMdx)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-' });

/**
 * Writes body blocks as MDX that compiles whatever the text holds: braces, angle brackets, underscores and a
 * line-initial `14.` are escaped by the Markdown writer, never glued. `**…**` in the text becomes bold.
 */
export function writeBody(body: BodyBlock[]): string {
  const tree: Root = { type: 'root', children: body.map(toNode) };
  return writer.stringify(tree);
}

function toNode(block: BodyBlock): RootContent {
  if (block.type === 'heading') return { type: 'heading', depth: block.depth, children: inline(block.text) };
  if (block.type === 'paragraph') return { type: 'paragraph', children: inline(block.text) };
  return {
    type: 'mdxJsxFlowElement',
    name: 'Signature',
    attributes: [],
    children: block.lines.map((line) => ({ type: 'paragraph', children: inline(line) })),
  };
}

/** Bold runs of the source, `**一要…。**理论…`; a mark without its partner stays text. */
function inline(text: string): PhrasingContent[] {
  return text
    .split(/(\*\*(?=\S)[^*]*[^*\s]\*\*)/u)
    .filter((part) => part !== '')
    .map((part) =>
      part.length > 4 && part.startsWith('**') && part.endsWith('**')
        ? { type: 'strong', children: [{ type: 'text', value: part.slice(2, -2) }] }
        : { type: 'text', value: part },
    );
}
