import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/catalogue.ts';
import { dataFiles } from '../../../src/publish/dataset/files.ts';
import { articleRow } from '../../../src/publish/dataset/rows.ts';
import {
  articleRowSchema,
  columnRowSchema,
  datasetSchema,
  issueRowSchema,
  organizationRowSchema,
  personRowSchema,
  seriesRowSchema,
  textRowSchema,
} from '../../../src/publish/dataset/schemas.ts';
import { present } from '../../present.ts';
import { smallContent } from '../../fixtures/archive/content.ts';

const archive = buildArchive(smallContent());
const whole = JSON.stringify(archive.articles.map(articleRow));
const fileOf = (name: string, limit?: number) =>
  present(dataFiles(archive, limit).find((file) => file.name === name));
const rowsOf = (name: string, limit?: number) => JSON.parse(fileOf(name, limit).text()) as unknown[];

describe('a list of articles', () => {
  test('of as many bytes as the limit is one array', () => {
    expect(fileOf('articles.json', Buffer.byteLength(whole)).text()).toBe(whole);
  });

  test('of one byte more lies by the year of their issues, each once, under an index that names the files', () => {
    const limit = Buffer.byteLength(whole) - 1;
    expect(JSON.parse(fileOf('articles.json', limit).text())).toEqual({
      files: [
        { year: 2017, url: '/data/articles-2017.json', rows: 6 },
        { year: 2020, url: '/data/articles-2020.json', rows: 2 },
        { year: 2022, url: '/data/articles-2022.json', rows: 1 },
        { year: 2023, url: '/data/articles-2023.json', rows: 1 },
      ],
    });
    const years = dataFiles(archive, limit).filter(({ name }) => /^articles-\d+\.json$/u.test(name));
    const rows = years.flatMap(({ text }) => JSON.parse(text()) as { id: string }[]);
    expect(rows.map(({ id }) => id).sort()).toEqual(archive.articles.map(({ id }) => id).sort());
  });

  test('of issues is cut likewise', () => {
    const names = dataFiles(archive, 100).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('issues-'))).toEqual(
      [2017, 2020, 2022, 2023].map((year) => `issues-${year}.json`),
    );
  });
});

test.each([
  ['articles.json', articleRowSchema],
  ['issues.json', issueRowSchema],
  ['people.json', personRowSchema],
  ['organizations.json', organizationRowSchema],
  ['columns.json', columnRowSchema],
  ['series.json', seriesRowSchema],
])('every row of %s is as the schema says', (name, schema) => {
  const rows = rowsOf(name);
  expect(rows.length).toBe(fileOf(name).rows);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(schema.safeParse(row).error?.message).toBeUndefined();
});

test('the running texts lie by year, an article a line, each once', () => {
  const files = dataFiles(archive).filter(({ name }) => name.endsWith('.jsonl'));
  expect(files.map(({ name, rows }) => [name, rows])).toEqual([
    ['texts-2017.jsonl', 6],
    ['texts-2020.jsonl', 2],
    ['texts-2022.jsonl', 1],
    ['texts-2023.jsonl', 1],
  ]);
  const lines = files.flatMap(({ text }) => text().trimEnd().split('\n'));
  const rows = lines.map((line) => textRowSchema.parse(JSON.parse(line)));
  expect(rows.map(({ id }) => id).sort()).toEqual(archive.articles.map(({ id }) => id).sort());
});

test('the schema names every kind of row and says in Chinese what each field is', () => {
  const { $defs } = datasetSchema() as {
    $defs: Record<
      string,
      { properties: Record<string, { description?: string }>; additionalProperties: boolean }
    >;
  };
  expect(Object.keys($defs)).toEqual([
    'article',
    'issue',
    'text',
    'person',
    'organization',
    'column',
    'series',
  ]);
  for (const [row, { properties, additionalProperties }] of Object.entries($defs)) {
    expect(additionalProperties, row).toBe(false);
    for (const [field, { description }] of Object.entries(properties))
      expect(description, `${row}.${field}`).toMatch(/\p{Script=Han}/u);
  }
});

test('the index names every file with its rows and what they are', () => {
  const { files } = JSON.parse(fileOf('index.json').text()) as { files: { url: string; schema?: string }[] };
  const others = dataFiles(archive).filter(({ name }) => !['index.json', 'schema.json'].includes(name));
  expect(files.map(({ url }) => url)).toEqual(others.map(({ name }) => `/data/${name}`));
  const kinds = Object.keys((datasetSchema() as { $defs: object }).$defs);
  for (const { url, schema } of files)
    if (!url.endsWith('.csv')) expect(kinds).toContain(schema?.replace('/data/schema.json#/$defs/', ''));
});

test('a table has a head, a row for each article, and is read as UTF-8 by a spreadsheet program', () => {
  const text = fileOf('articles.csv').text();
  expect(text.startsWith('\uFEFF"编号","题名"')).toBe(true);
  expect(text.split('\r\n')).toHaveLength(archive.articles.length + 2);
});
