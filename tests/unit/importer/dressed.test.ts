import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import type { BodyBlock, ImportDocument } from '../../../src/importer/document.ts';
import { importText } from '../../../src/importer/pipeline.ts';
import { authorityOf } from '../../../src/importer/read/authority.ts';
import { readSource } from '../../../src/importer/read/read-source.ts';
import { makeDocx, p, r } from './docx/make-docx.ts';

const CASES = join(import.meta.dirname, '../../fixtures/import');
const authority = authorityOf(openCorpus(process.cwd(), { cache: false }).whole);

/** Cases in plain lines; those that say by their own marks how they are set are left out. */
const cases = readdirSync(CASES).flatMap((name): [string, string[]][] => {
  const file = readdirSync(join(CASES, name)).find((one) => one === 'input.txt');
  const text = file === undefined ? '' : readFileSync(join(CASES, name, file), 'utf8');
  if (text === '' || /[|#*\f]/u.test(text)) return [];
  return [[name, text.split('\n').filter((line) => line !== '')]];
});

/** What is read does not hang on how the office dressed it: the words are the same, plain, bold or in a style of headings. */
describe('a Word file is read by its words', () => {
  /** Its lines are broken by a machine, and no office makes each of them bold. */
  const bolded = cases.filter(([name]) => name !== 'wrapped-by-pdftotext');
  test.each(bolded)('%s, with all short lines bold', async (_, lines) => {
    const isShort = (line: string) => [...line].length <= 30 && !/[。！？；：:]$/u.test(line);
    const bold = await read(lines, (line) => (isShort(line) ? { run: '<w:b/>' } : {}));
    expect(tell(bold)).toEqual(tell(await read(lines)));
  });

  test.each(cases)(
    '%s, with its first line as a heading, as the largest line of a page is',
    async (_, lines) => {
      const headed = await read(lines, (_line, index) => (index === 0 ? HEADING : {}));
      expect(tell(headed)).toEqual(tell(await read(lines)));
    },
  );

  test.each(cases)('%s, with titles and columns as headings', async (_, lines) => {
    const plain = await read(lines);
    const names = listHeads(plain);
    const headed = await read(lines, (line) => (names.delete(line.trim()) ? HEADING : {}));
    expect(tell(headed)).toEqual(tell(plain));
  });
});

interface Dress {
  run?: string;
  paragraph?: string;
}
const HEADING: Dress = { paragraph: '<w:outlineLvl w:val="0"/>' };

async function read(
  lines: readonly string[],
  dress: (line: string, index: number) => Dress = () => ({}),
): Promise<ImportDocument> {
  const body = lines.map((line, index) => {
    const { run, paragraph } = dress(line, index);
    return p(r(line, run), paragraph);
  });
  const source = await readSource(Buffer.from(makeDocx({ body: body.join('') })), '来文.docx');
  return importText(source.text, authority, undefined, source);
}

/** Lines that are set larger: titles, and columns in the contents and over the text. */
function listHeads({ articles, contents }: ImportDocument): Set<string> {
  return new Set(
    [
      ...articles.flatMap(({ data }) => [data.titleLines ?? data.title, data.column].flat()),
      ...contents.flatMap(({ column, group }) => [column, group]),
    ].filter((words) => words !== undefined),
  );
}

/** What was recognised; how the body is dressed stays in it and is no matter of this test. */
function tell({ form, issue, articles }: ImportDocument) {
  return {
    form,
    issue,
    articles: articles.map(({ data, body }) => ({ data, body: body.map(wordsOf).join('\n') })),
  };
}

function wordsOf(block: BodyBlock): string {
  switch (block.type) {
    case 'page':
      return `[${block.page}]`;
    case 'signature':
    case 'verse':
      return block.lines.join('\n');
    case 'table':
      return block.rows.flat().join('\n').replaceAll('**', '');
    default:
      return block.text.replaceAll('**', '');
  }
}
