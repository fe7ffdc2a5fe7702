import { compile } from '@mdx-js/mdx';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import type { Issue } from '../codes.ts';
import type { ArticleEntry, Content } from '../content.ts';

/** Every article compiles as MDX and holds nothing but text and known components. */
export async function checkMdx(content: Content): Promise<Issue[]> {
  const issues: Issue[] = [];
  for (const article of content.folders.flatMap(({ articles }) => articles)) {
    issues.push(...(await compiles(article)), ...foreignParts(article));
  }
  return issues;
}

async function compiles({ file, mdx }: ArticleEntry): Promise<Issue[]> {
  try {
    await compile(mdx, {
      remarkPlugins: [remarkFrontmatter, [remarkGfm, { singleTilde: false }], remarkCjkFriendly],
    });
    return [];
  } catch (error) {
    const line = lineOf(error);
    const words = [...(mdx.split('\n')[line - 1] ?? '')].slice(0, 40).join('');
    return [{ code: 'mdx-syntax', file, line, message: `“${words}”：${reason(error)}` }];
  }
}

function foreignParts({ file, body }: ArticleEntry): Issue[] {
  return (body?.foreign ?? []).map(({ line, words }) => ({
    code: 'mdx-foreign',
    file,
    line,
    message: `“${words}”不是文字，也不是网站认识的标签`,
  }));
}

function lineOf(error: unknown): number {
  const { line, place, message } = error as {
    line?: number;
    place?: { line?: number; start?: { line: number } };
    message?: string;
  };
  // A tag left open is told only in the words: "Expected a closing tag for `<Signature>` (15:1-15:12)".
  const told = /\((\d+):\d+/u.exec(message ?? '')?.[1];
  return line ?? place?.line ?? place?.start?.line ?? (told === undefined ? 1 : Number(told));
}

/** The compiler speaks English; the commonest of what it says, in Chinese. */
function reason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  if (/acorn|expression/iu.test(text)) return '花括号里的内容被当成了程序';
  if (/closing (tag|slash)|to be closed|closing tag/iu.test(text)) return '标签没有成对';
  if (/before name|in name|character .*</iu.test(text)) return '“<”被当成了标签的开头';
  return '这一行的 < 或 { 被当成了标签或程序';
}
