import { isDeepStrictEqual } from 'node:util';
import { Document, parseDocument, type Tags } from 'yaml';
import { DeskError } from '../server/route.ts';
import { keepLines } from './keep-lines.ts';

/** As the archive reads YAML: a date without quotes is none of its texts, and so is written with them. */
const READING: { customTags: Tags } = { customTags: ['timestamp'] };

/** Changes some places of a YAML text; comments, order and all lines that are not touched stay as they are. */
export function editYaml(text: string, change: (document: Document) => void): string {
  const document: Document = parseDocument(text, READING);
  if (document.errors.length > 0)
    throw new DeskError('文件有写法错误，编辑台没有改它。请照提示改好文字，再填表单。');
  const style = styleOf(text);
  const plain = document.toString(style);
  change(document);
  const edited = document.toString(style);
  if (edited === plain) return text;
  const kept = keepLines(text, plain, edited);
  return isDeepStrictEqual(read(kept), read(edited)) ? kept : edited;
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

/** Writes data as a new YAML text. */
export function writeYaml(data: unknown): string {
  return new Document(data, READING).toString(styleOf(''));
}

function read(text: string): unknown {
  const document = parseDocument(text, READING);
  return document.errors.length > 0 ? undefined : document.toJS();
}

/** How a text is set that was written by hand: how far it indents, whether lists too, and whether brackets are padded. */
function styleOf(text: string) {
  const [, indent = '  '] = /^\S.*:\n( +)[^\s-]/mu.exec(text) ?? [];
  return {
    lineWidth: 0,
    singleQuote: true,
    indent: indent.length,
    indentSeq: !/^( *)[^\s#-].*:\n\1- /mu.test(text),
    flowCollectionPadding: !/[:-] *[[{]\S/u.test(text),
  } as const;
}
