import { isDeepStrictEqual } from 'node:util';
import { Document, parseDocument, type Tags } from 'yaml';
import { keepLines } from './keep-lines.ts';

/** As the archive reads YAML: a date without quotes is none of its texts, and so is written with them. */
const READING: { customTags: Tags } = { customTags: ['timestamp'] };

/**
 * Changes some places of a YAML text; comments, order and all lines that are not touched stay as they are. Undefined where
 * the text is no sound YAML.
 */
export function editSoundYaml(text: string, change: (document: Document) => void): string | undefined {
  const document: Document = parseDocument(text, READING);
  if (document.errors.length > 0) return undefined;
  const style = styleOf(text);
  const plain = document.toString(style);
  change(document);
  const edited = document.toString(style);
  if (edited === plain) return text;
  const kept = keepLines(text, plain, edited);
  return isDeepStrictEqual(read(kept), read(edited)) ? kept : edited;
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
