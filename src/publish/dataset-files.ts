import type { Archive } from '../archive/model.ts';
import { articleRow, issueRow } from './dataset.ts';

/** Most bytes of a dataset in one file: more takes a program on an old machine long to read at once. */
const DATASET_LIMIT = 5_000_000;

/** A dataset as it lies below `/data/`: the file of its name, and those of the years where that is split. */
export interface DatasetFiles {
  /** `/data/articles.json`: all rows in an array, or the index of the files. */
  main: string;
  years: { year: number; json: string }[];
}

/**
 * The files of `/data/articles.json`. Up to 5 MB one array of all rows. Beyond that one array for the issues of each year,
 * `/data/articles-1950.json`, and under the old name an index of them:
 * `{ "files": [{ "year": 1950, "url": "/data/articles-1950.json", "rows": 420 }] }`, oldest year first; `url` begins
 * at the root of the site. A program that finds an object instead of an array reads the files it names one after another.
 */
export function articleFiles({ articles }: Archive, limit = DATASET_LIMIT): DatasetFiles {
  const rows = articles.map((article) => ({ year: article.issue.data.year, row: articleRow(article) }));
  return splitDataset('articles', rows, limit);
}

/** The files of `/data/issues.json`, split as those of the articles are. */
export function issueFiles({ issues }: Archive, limit = DATASET_LIMIT): DatasetFiles {
  const rows = issues.map((issue) => ({ year: issue.data.year, row: issueRow(issue) }));
  return splitDataset('issues', rows, limit);
}

function splitDataset(
  name: 'articles' | 'issues',
  rows: readonly { year: number; row: object }[],
  limit: number,
): DatasetFiles {
  const whole = JSON.stringify(rows.map(({ row }) => row));
  if (Buffer.byteLength(whole) <= limit) return { main: whole, years: [] };
  const byYear = [...Map.groupBy(rows, ({ year }) => year)].sort(([a], [b]) => a - b);
  const files = byYear.map(([year, inside]) => ({
    year,
    url: `/data/${name}-${year}.json`,
    rows: inside.length,
  }));
  return {
    main: JSON.stringify({ files }),
    years: byYear.map(([year, inside]) => ({ year, json: JSON.stringify(inside.map(({ row }) => row)) })),
  };
}
