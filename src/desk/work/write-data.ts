import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Document, isMap, isNode, isSeq, parseDocument, stringify, type Tags } from 'yaml';
import type { z } from 'zod';
import { checkSchema } from '../../corpus/schema-messages.ts';
import { DeskError } from '../server/route.ts';
import { decodeText } from './decode-text.ts';
import { writeWhole } from '../../corpus/write-whole.ts';

const STYLE = { lineWidth: 0, singleQuote: true } as const;
/** As the archive reads YAML: a date without quotes is none of its texts, and so is written with them. */
const READING: { customTags: Tags } = { customTags: ['timestamp'] };

/**
 * Changes one place of a data file and leaves its comments alone. A file that is broken already, or would be by the
 * change, is not written.
 */
export function changeYaml(file: string, schema: z.ZodType, change: (document: Document) => void): void {
  const document: Document = existsSync(file)
    ? parseDocument(decodeText(readFileSync(file)), READING)
    : new Document({}, READING);
  if (document.errors.length > 0 || (document.contents !== null && !isMap(document.contents)))
    throw new DeskError(`${basename(file)} 有写法错误，编辑台没有改它。请先照“检查”里的提示改好。`);
  document.contents ??= document.createNode({});
  change(document);
  write(file, document.toString(STYLE), schema);
}

/** Puts one entry at the end of a list file, whose other bytes stay as they are. */
export function appendYaml(file: string, schema: z.ZodType, entry: object): void {
  const before = (existsSync(file) ? decodeText(readFileSync(file)) : '').replace(EMPTY_LIST, '');
  const isEmpty = /^\s*(?:\[\s*\]\s*)?$/u.test(before);
  const text = `${isEmpty ? '' : before.replace(/\n*$/u, '\n')}${stringify([entry], { ...STYLE, ...READING })}`;
  write(file, text, schema);
}

/**
 * Takes one entry out of a list file; the bytes of the others, and comments on lines of their own, stay. False where there
 * is no such entry.
 */
export function removeYaml(file: string, schema: z.ZodType, isWanted: (entry: unknown) => boolean): boolean {
  const before = existsSync(file) ? decodeText(readFileSync(file)) : '';
  const list: Document = parseDocument(before, READING);
  if (list.errors.length > 0 || (list.contents !== null && !isSeq(list.contents)))
    throw new DeskError(`${basename(file)} 有写法错误，编辑台没有改它。请先照“检查”里的提示改好。`);
  const contents = isSeq(list.contents) ? list.contents : undefined;
  const index = (list.toJS() as unknown[] | null)?.findIndex(isWanted) ?? -1;
  const item = contents?.items[index];
  if (!contents || index < 0 || !isNode(item) || !item.range) return false;
  if (contents.flow === true) {
    list.deleteIn([index]);
    write(file, list.toString(STYLE), schema);
    return true;
  }
  const [start, end] = item.range;
  const from = before.lastIndexOf('\n', start) + 1;
  const last = start + before.slice(start, end).trimEnd().length;
  const lineEnd = before.indexOf('\n', last);
  const rest = before.slice(0, from) + (lineEnd < 0 ? '' : before.slice(lineEnd + 1));
  write(
    file,
    contents.items.length > 1 ? rest : `${rest.replace(/\n*$/u, rest === '' ? '' : '\n')}[]\n`,
    schema,
  );
  return true;
}

/** A list without entries below its comments. */
const EMPTY_LIST = /^\[\s*\]\s*$/mu;

function write(file: string, text: string, schema: z.ZodType): void {
  const document = parseDocument(text, READING);
  if (document.errors.length > 0)
    throw new DeskError(`${basename(file)} 有写法错误，编辑台没有改它。请先照“检查”里的提示改好。`);
  const { breaches } = checkSchema(schema, document.toJS());
  if (breaches.length > 0)
    throw new DeskError(`没有写下：${breaches.map(({ message }) => message).join('；')}`);
  writeWhole(file, text);
}
