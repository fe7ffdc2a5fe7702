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

/** Prints what the records of the search weigh on a generated archive: `node tests/bench/records.ts 10000`. */
const CONTENT = resolve(import.meta.dirname, '../../content');
const articles = Number(process.argv[2] ?? 10_000);
const project = mkdtempSync(join(tmpdir(), 'records-'));
try {
  generateContent(CONTENT, articles, join(project, 'content'));
  const archive = buildArchive(openCorpus(project, { cache: false }).show('internal'));
  const { articles: rows, issues, records } = searchedArchive(archive);
  const files = makeRecordFiles(
    records,
    rows.map(({ row }) => row),
    issues,
    readVariants({}),
  );
  const weigh = (bytes: Uint8Array | string) => gzipSync(bytes, { level: 9 }).length;
  const names = files.names.map((file) => weigh(JSON.stringify(file)));
  console.log(`${rows.length} articles, ${issues.length} issues, ${records.names.length} names`);
  console.log(`records, before a query is asked: ${weigh(JSON.stringify(files.records))} bytes`);
  console.log(`what issues print, with the first query: ${weigh(JSON.stringify(files.prints))} bytes`);
  console.log(
    `a file of names, when one is asked for: up to ${Math.max(...names)} bytes of ${names.length} files`,
  );
  console.log(`pages, when a page is asked for: ${weigh(files.pages)} bytes`);
} finally {
  rmSync(project, { recursive: true, force: true });
}
