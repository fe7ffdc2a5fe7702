import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import { parseDocument } from '../../../src/document/parse.ts';
import { editedFiles } from '../../../src/drafts/edited-files.ts';
import { SCHEMA_FOLDER, schemaFileOf } from '../../../src/drafts/editor-schemas.ts';
import { correctionKinds, correctionSchema } from '../../../src/schema/corrections.ts';
import { exceptionSchema } from '../../../src/schema/review.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
// Comments and trailing commas are allowed in these files; YAML reads both.
const read = (name: string) => parse(readFileSync(join(PROJECT, '.vscode', name), 'utf8')) as unknown;

interface Snippet {
  scope: string;
  prefix: string[];
  description: string;
  body: string[];
}

const snippets = Object.entries(read('archive.code-snippets') as Record<string, Snippet>).map(
  ([name, snippet]) => ({ name, scope: snippet.scope, text: snippet.body.join('\n') }),
);

test('every data file that people write has its schema in VS Code', () => {
  const { 'yaml.schemas': schemas } = read('settings.json') as {
    'yaml.schemas': Record<string, string | string[]>;
  };
  const { whole } = openCorpus(PROJECT, { cache: false });
  const wanted = editedFiles(whole).flatMap(({ name, places }) => {
    const files = places.filter((place) => place.endsWith('.yaml')).map((place) => `/${place}`);
    return files.length === 0 ? [] : [[`./${SCHEMA_FOLDER}/${schemaFileOf(name)}`, files] as const];
  });
  expect(Object.entries(schemas).map(([file, places]) => [file, [places].flat()])).toEqual(wanted);
});

test.each(correctionKinds)('a snippet writes a correction of kind %s', (kind) => {
  const text = snippets.find((snippet) => snippet.text.startsWith(`- kind: ${kind}\n`))?.text ?? '';
  const [correction] = parse(fill(text)) as unknown[];
  expect(correctionSchema.safeParse(correction).error).toBeUndefined();
});

test('a snippet writes an exception', () => {
  const text = snippets.find((snippet) => snippet.text.startsWith('- code: '))?.text ?? '';
  const [exception] = parse(fill(text)) as unknown[];
  expect(exceptionSchema.safeParse(exception).error).toBeUndefined();
});

test('the snippets of a text are what the grammar knows', () => {
  const texts = snippets.filter(({ scope }) => scope === 'mdx');
  expect(texts.map(({ name }) => name)).toEqual(['页码', '署名', '诗歌', '图片', '注音']);
  for (const { text } of texts) expect(parseDocument(fill(text)).refusals).toEqual([]);
});

/** What somebody types in the places of a snippet. */
function fill(text: string): string {
  return text.replace(/(?<=page=")\$\d/gu, '9').replace(/\$(\d)/gu, 'zi$1');
}
