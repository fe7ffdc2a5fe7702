import { expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/catalogue.ts';
import { articleFiles, issueFiles } from '../../../src/publish/dataset-files.ts';
import { articleRow } from '../../../src/publish/dataset.ts';
import { smallContent } from '../../fixtures/archive/content.ts';

const archive = buildArchive(smallContent());
const whole = JSON.stringify(archive.articles.map(articleRow));

test('a dataset of as many bytes as the limit is one array', () => {
  expect(articleFiles(archive, Buffer.byteLength(whole))).toEqual({ main: whole, years: [] });
});

test('one byte less, and its rows lie by the year of their issues, each once, under an index that names the files', () => {
  const { main, years } = articleFiles(archive, Buffer.byteLength(whole) - 1);
  expect(JSON.parse(main)).toEqual({
    files: [
      { year: 2017, url: '/data/articles-2017.json', rows: 6 },
      { year: 2020, url: '/data/articles-2020.json', rows: 2 },
      { year: 2022, url: '/data/articles-2022.json', rows: 1 },
      { year: 2023, url: '/data/articles-2023.json', rows: 1 },
    ],
  });
  const rows = years.flatMap(({ json }) => JSON.parse(json) as { id: string }[]);
  expect(rows.map(({ id }) => id).sort()).toEqual(archive.articles.map(({ id }) => id).sort());
});

test('issues are split likewise', () => {
  expect(issueFiles(archive, 100).years.map(({ year }) => year)).toEqual([2017, 2020, 2022, 2023]);
});
