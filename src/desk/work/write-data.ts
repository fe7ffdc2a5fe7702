import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Document, isMap, parseDocument, stringify } from 'yaml';
import type { z } from 'zod';
import { checkSchema } from '../../corpus/schema-messages.ts';
import { DeskError } from '../server/route.ts';
import { writeWhole } from './write-whole.ts';

const STYLE = { lineWidth: 0, singleQuote: true } as const;

/**
 * Changes one place of a data file and leaves its comments alone. A file that is broken already, or would be by the
 * change, is not written.
 */
export function changeYaml(file: string, schema: z.ZodType, change: (document: Document) => void): void {
  const document: Document = existsSync(file)
    ? parseDocument(readFileSync(file, 'utf8'), { customTags: ['timestamp'] })
    : new Document({});
  if (document.errors.length > 0 || (document.contents !== null && !isMap(document.contents)))
    throw new DeskError(`${basename(file)} 有写法错误，编辑台没有改它。请先照“检查”里的提示改好。`);
  if (document.contents === null) document.contents = document.createNode({}) as never;
  change(document);
  write(file, document.toString(STYLE), schema, document.toJS());
}

/** Puts one entry at the end of a list file, whose other bytes stay as they are. */
export function appendYaml(file: string, schema: z.ZodType, entry: object): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const isEmpty = /^\s*(?:\[\s*\]\s*)?$/u.test(before);
  const text = `${isEmpty ? '' : before.replace(/\n*$/u, '\n')}${stringify([entry], STYLE)}`;
  const document = parseDocument(text, { customTags: ['timestamp'] });
  if (document.errors.length > 0)
    throw new DeskError(`${basename(file)} 有写法错误，编辑台没有改它。请先照“检查”里的提示改好。`);
  write(file, text, schema, document.toJS());
}

function write(file: string, text: string, schema: z.ZodType, data: unknown): void {
  const { breaches } = checkSchema(schema, data);
  if (breaches.length > 0)
    throw new DeskError(`没有写下：${breaches.map(({ message }) => message).join('；')}`);
  writeWhole(file, text);
}
