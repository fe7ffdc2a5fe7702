import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildArchive } from '../../src/archive/catalogue.ts';
import { openCorpus } from '../../src/corpus/corpus.ts';
import { makeRecordFiles } from '../../src/search/index/place-records.ts';
import { searchedArchive } from '../../src/search/index/read-archive.ts';
import { readVariants } from '../../src/search/index/variants.ts';
import { generateContent } from './content/generate.ts';
import { formatTable } from './table.ts';

const CONTENT = resolve(import.meta.dirname, '../../content');

/** Prints what the records of the search weigh on a generated archive of so many articles. */
export function printRecords(count: number): void {
  const project = mkdtempSync(join(tmpdir(), 'records-'));
  try {
    generateContent(CONTENT, count, join(project, 'content'));
    const archive = buildArchive(openCorpus(project, { cache: false }).show('internal'));
    const { articles, issues, records } = searchedArchive(archive);
    const rows = articles.map(({ row }) => row);
    const files = makeRecordFiles(records, rows, issues, readVariants({}));
    const names = files.names.map((file) => weigh(JSON.stringify(file)));
    console.log(`${rows.length} articles, ${issues.length} issues, ${records.names.length} names\n`);
    console.log(
      formatTable(
        ['file', 'asked for', 'size'],
        [
          ['records', 'before a query', kilobytes(weigh(JSON.stringify(files.records)))],
          ['what issues print', 'with the first words', kilobytes(weigh(JSON.stringify(files.prints)))],
          [`one of ${names.length} files of names`, 'with a name', `up to ${kilobytes(Math.max(...names))}`],
          ['pages', 'with a page', kilobytes(weigh(files.pages))],
        ],
      ),
    );
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

function weigh(bytes: Uint8Array | string): number {
  return gzipSync(bytes, { level: 9 }).length;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
