import { blockText, readMdxText } from '../markdown/text.ts';

/** The text of an article body as a reader sees it, a line for each block: `**一要**抓好` → `一要抓好`. */
export function bodyText(mdx: string): string {
  return readMdxText(mdx).blocks.map(blockText).join('\n');
}
