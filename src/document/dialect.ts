import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/**
 * The one Markdown set-up of the archive. `remark-cjk-friendly` closes bold against full-width marks
 * (`**一要…。**理论`); single tildes stay (`2017~2025`); no typography is rewritten.
 */
export const markdownExtensions = [[remarkGfm, { singleTilde: false }], remarkCjkFriendly] as const;

/** The parser for bodies: MDX by syntax, front matter left out. */
export const bodyParser = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkFrontmatter)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .freeze();

/** A tag in the text. */
export type Tag = MdxJsxFlowElement | MdxJsxTextElement;

/** Components by name, each with the literal attributes it may have. */
export type Components = Readonly<Record<string, readonly string[]>>;

/** The components an article may use. */
export const ARTICLE_COMPONENTS: Components = {
  Signature: [],
  Verse: [],
  Ruby: ['reading'],
  PageMark: ['page'],
};

/** The components a page under content/pages/ may use: none. */
export const PAGE_COMPONENTS: Components = {};

const KNOWN_NODES: ReadonlySet<string> = new Set(
  [
    'root yaml paragraph heading text strong emphasis delete inlineCode code break link linkReference definition',
    'list listItem blockquote table tableRow tableCell thematicBreak footnoteReference footnoteDefinition',
    'mdxJsxFlowElement mdxJsxTextElement',
  ].flatMap((names) => names.split(' ')),
);

/**
 * Says in Chinese why a node may not stand in a text, or nothing where it may. Texts are data: no program, no HTML, no
 * picture or tag from elsewhere, no address a browser would run.
 */
export function refuseNode(node: Nodes, known: Components): string | undefined {
  if (isTag(node)) return refuseTag(node, known);
  if (node.type === 'image' && known === ARTICLE_COMPONENTS) return refusePicture(node.url);
  if (!KNOWN_NODES.has(node.type)) return '不是文字，也不是网站认识的标签';
  if ((node.type === 'link' || node.type === 'definition') && !isSafeAddress(node.url))
    return '链接只能指向 http、https、mailto 网址或本站网页';
  return undefined;
}

/** Only what lies beside the article goes with it: to its readers and to no others. */
function refusePicture(url: string): string | undefined {
  return /^[^/\\:?#]+$/u.test(url)
    ? undefined
    : '图片只能是这一期文件夹里的文件，只写文件名，例如 photo-1.jpg';
}

/** True for a tag, block or inside a line. */
function isTag(node: Nodes): node is Tag {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** http, https and mailto addresses, paths of this site and anchors; nothing a browser would run or load unasked. */
export function isSafeAddress(url: string): boolean {
  const plain = url.replace(/[\u0000-\u0020\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu, '');
  if (/^[/\\]{2}/u.test(plain)) return false;
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(plain)?.[1]?.toLowerCase();
  return scheme === undefined || ['http', 'https', 'mailto'].includes(scheme);
}

function refuseTag(tag: Tag, known: Components): string | undefined {
  const allowed = tag.name !== null && Object.hasOwn(known, tag.name) ? known[tag.name] : undefined;
  if (!allowed) return '不是文字，也不是网站认识的标签';
  for (const attribute of tag.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value === 'object')
      return `<${tag.name ?? ''}> 里不能写花括号`;
    if (!allowed.includes(attribute.name)) return `<${tag.name ?? ''}> 没有“${attribute.name}”这一项`;
  }
  return undefined;
}
