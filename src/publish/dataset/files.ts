import type { Archive, Article } from '../../archive/model.ts';
import { articleRow, columnRow, issueRow, organizationRow, personRow, seriesRow, textRow } from './rows.ts';
import { datasetSchema, type RowName } from './schemas.ts';
import { articleTable, issueTable, organizationTable, personTable } from './tables.ts';

/** Most bytes of a dataset in one file: more takes a program on an old machine long to read at once. */
const DATASET_LIMIT = 5_000_000;

/** One file below `/data/`. */
export interface DataFile {
  /** `articles.json`. */
  name: string;
  /** What it is, for the page of the data. */
  title: string;
  /** How many rows it has. */
  rows: number;
  /** What its rows are in `/data/schema.json`; tables follow no schema. */
  row?: RowName;
  /** The year its rows belong to, where it holds one year only. */
  year?: number;
  text: () => string;
}

/**
 * All files below `/data/` but the ZIP of them. `articles.json` and `issues.json` are one array up to 5 MB; beyond that one
 * array for the issues of each year, `/data/articles-1950.json`, and under the old name an index of them:
 * `{ "files": [{ "year": 1950, "url": "/data/articles-1950.json", "rows": 420 }] }`, oldest year first; `url` begins
 * at the root of the site. A program that finds an object instead of an array reads the files it names one after another.
 * Running texts lie by the year of their issues, an article a line.
 */
export function dataFiles(archive: Archive, limit = DATASET_LIMIT): DataFile[] {
  const { articles, issues, people, organizations, columns, series } = archive;
  const files = [
    ...splitRows('articles', '文章目录', 'article', articles.map(datedRow), limit),
    ...splitRows(
      'issues',
      '刊期目录',
      'issue',
      issues.map((issue) => ({ year: issue.data.year, row: issueRow(issue) })),
      limit,
    ),
    ...textFiles(articles),
    jsonFile(
      'people',
      '人物',
      'person',
      people.map((person) => personRow(archive, person)),
    ),
    jsonFile('organizations', '组织', 'organization', organizations.map(organizationRow)),
    jsonFile('columns', '栏目', 'column', columns.map(columnRow)),
    jsonFile('series', '刊物', 'series', series.map(seriesRow)),
    table('articles', '文章目录', articles.length, () => articleTable(articles)),
    table('issues', '刊期目录', issues.length, () => issueTable(issues)),
    table('people', '人物', people.length, () => personTable(archive)),
    table('organizations', '组织', organizations.length, () => organizationTable(organizations)),
  ];
  const index = files.map(({ name, title, rows, row, year }) => ({
    url: `/data/${name}`,
    title,
    rows,
    ...(row !== undefined && { schema: `/data/schema.json#/$defs/${row}` }),
    ...(year !== undefined && { year }),
  }));
  return [
    ...files,
    {
      name: 'schema.json',
      title: '各行的结构（JSON Schema）',
      rows: 0,
      text: () => JSON.stringify(datasetSchema()),
    },
    {
      name: 'index.json',
      title: '各文件的清单',
      rows: index.length,
      text: () => JSON.stringify({ files: index }),
    },
  ];
}

function datedRow(article: Article) {
  return { year: article.issue.data.year, row: articleRow(article) };
}

function jsonFile(name: string, title: string, row: RowName, rows: readonly object[]): DataFile {
  return { name: `${name}.json`, title, rows: rows.length, row, text: () => JSON.stringify(rows) };
}

function table(name: string, title: string, rows: number, text: () => string): DataFile {
  return { name: `${name}.csv`, title, rows, text };
}

function textFiles(articles: readonly Article[]): DataFile[] {
  return byYear(articles, ({ issue }) => issue.data.year).map(([year, inside]) => ({
    name: `texts-${year}.jsonl`,
    title: `${year}年全文`,
    rows: inside.length,
    row: 'text',
    year,
    text: () => inside.map((article) => `${JSON.stringify(textRow(article))}\n`).join(''),
  }));
}

function splitRows(
  name: string,
  title: string,
  row: RowName,
  rows: readonly { year: number; row: object }[],
  limit: number,
): DataFile[] {
  const whole = jsonFile(
    name,
    title,
    row,
    rows.map((one) => one.row),
  );
  if (Buffer.byteLength(whole.text()) <= limit) return [whole];
  const years = byYear(rows, ({ year }) => year).map(([year, inside]) => ({
    ...jsonFile(
      `${name}-${year}`,
      `${year}年${title}`,
      row,
      inside.map((one) => one.row),
    ),
    year,
  }));
  const files = years.map((file) => ({ year: file.year, url: `/data/${file.name}`, rows: file.rows }));
  return [
    {
      name: `${name}.json`,
      title: `${title}（各年文件的清单）`,
      rows: files.length,
      text: () => JSON.stringify({ files }),
    },
    ...years,
  ];
}

function byYear<Row>(rows: readonly Row[], yearOf: (row: Row) => number): [number, Row[]][] {
  return [...Map.groupBy(rows, yearOf)].sort(([a], [b]) => a - b);
}
