import type { PhrasingContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { refuseNode, type Tag } from './dialect.ts';
import type { Inline } from './model.ts';
import { attributeOf, isRefused, lineOf, refuse, type Reading } from './reading.ts';

/** Reads what stands in a line of text. */
export function readInlines(nodes: readonly PhrasingContent[], reading: Reading): Inline[] {
  return nodes.flatMap((node) => readInline(node, reading));
}

function readInline(node: PhrasingContent, reading: Reading): Inline[] {
  // Of a link that may not be one the words stay: they are text and must be accounted for.
  if (isRefused(node, reading)) return node.type === 'link' ? readInlines(node.children, reading) : [];
  const line = lineOf(node);
  switch (node.type) {
    case 'text':
      return [{ type: 'text', line, text: node.value }];
    case 'inlineCode':
      return [{ type: 'code', line, text: node.value }];
    case 'break':
      return [{ type: 'break', line }];
    case 'strong':
    case 'emphasis':
    case 'delete':
      return [{ type: node.type, inlines: readInlines(node.children, reading) }];
    case 'link':
      return [
        {
          type: 'link',
          url: node.url,
          title: node.title ?? undefined,
          inlines: readInlines(node.children, reading),
        },
      ];
    case 'linkReference': {
      const inlines = readInlines(node.children, reading);
      const target = reading.definitions.get(node.identifier);
      return target && refuseNode(target, reading.components) === undefined
        ? [{ type: 'link', url: target.url, title: target.title ?? undefined, inlines }]
        : inlines;
    }
    case 'footnoteReference':
      return [{ type: 'note-reference', label: node.identifier }];
    case 'mdxJsxTextElement':
      if (node.name === 'PageMark') return [{ type: 'page-mark', line, page: pageOf(node, reading) }];
      if (node.name === 'Ruby') return readRuby(node, reading);
      refuse(node, `<${node.name ?? ''}> 要单独成段，前后空行`, reading);
      return [];
    case 'image':
      refuse(node, '图片要单独成段，前后空行', reading);
      return [];
    default:
      return [];
  }
}

/** The page a mark names; undefined where it has no whole number of one to four figures. */
export function pageOf(tag: Tag, reading: Reading): number | undefined {
  if (tag.children.length > 0) refuse(tag, '<PageMark> 里面不能有文字', reading);
  const written = attributeOf(tag, 'page');
  return /^[1-9]\d{0,3}$/u.test(written) ? Number(written) : undefined;
}

/** Characters with their reading; without one they are text like any other. */
function readRuby(node: MdxJsxTextElement, reading: Reading): Inline[] {
  const inlines = readInlines(node.children, reading);
  const written = attributeOf(node, 'reading');
  return written === '' ? inlines : [{ type: 'ruby', line: lineOf(node), reading: written, inlines }];
}
