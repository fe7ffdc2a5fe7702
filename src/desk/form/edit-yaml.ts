import type { Document } from 'yaml';
import { editSoundYaml } from '../../corpus/edit-yaml.ts';
import { DeskError } from '../server/route.ts';

/** Changes some places of a YAML text, with every other line kept; a broken one is refused in words. */
export function editYaml(text: string, change: (document: Document) => void): string {
  const edited = editSoundYaml(text, change);
  if (edited === undefined)
    throw new DeskError('文件有写法错误，编辑台没有改它。请照提示改好文字，再填表单。');
  return edited;
}

/** Changes the front matter of an article; its body stays byte for byte. */
export function editFrontMatter(mdx: string, change: (document: Document) => void): string {
  const { head, yaml, tail } = splitFrontMatter(mdx);
  return head + editYaml(yaml, change) + tail;
}

/** Cuts an article, whose lines end in `\n`, into the mark above its front matter, the YAML, and all from the mark below on. */
export function splitFrontMatter(mdx: string): { head: string; yaml: string; tail: string } {
  const found = /^---\n(?<yaml>(?:[\s\S]*?\n)??)(?<tail>---[ \t]*(?:\n[\s\S]*)?)$/u.exec(mdx)?.groups;
  if (found?.yaml === undefined || found.tail === undefined)
    throw new DeskError('文件开头没有用 --- 夹着的文章信息，请在正文里补上，再填表单。');
  return { head: '---\n', yaml: found.yaml, tail: found.tail };
}
