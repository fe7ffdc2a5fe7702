import { expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/catalogue.ts';
import { readingSections } from '../../../src/archive/reading-sections.ts';
import { smallContent } from '../../fixtures/archive/content.ts';
import { present } from '../../present.ts';

const archive = buildArchive(smallContent());
const issue = present(archive.issues.find(({ id }) => id === 'journal/2017-no9-10'));

test('an issue is read through in the order of its contents, every text once under its column', () => {
  const { entries, texts } = readingSections(issue);
  expect(texts.map(({ article }) => article.slug)).toEqual(issue.articles.map(({ slug }) => slug));
  const columns = texts.flatMap(({ column }) => column ?? []);
  expect(entries.filter(({ level, text }) => level === 0 && columns.includes(text))).toHaveLength(
    columns.length,
  );
  expect(new Set(entries.map(({ slug }) => slug))).toEqual(
    new Set(issue.articles.map(({ slug }) => `${slug}-text`)),
  );
});

test('a text that the contents name twice is read where they name it first, one they leave out at the end', () => {
  const [first, ...others] = issue.data.contents;
  const contents = [...others.slice(0, 1), { column: '再录', entries: present(others[0]).entries }];
  const { texts } = readingSections({ ...issue, data: { ...issue.data, contents, unlisted: [] } });
  expect(texts.map(({ article }) => article.slug).toSorted()).toEqual(
    issue.articles.map(({ slug }) => slug).toSorted(),
  );
  expect(texts.some(({ column }) => column === '再录')).toBe(false);
  const left = present(first).entries.map(({ article }) => article);
  expect(texts.slice(-left.length - 3).map(({ article }) => article.slug)).toEqual(
    expect.arrayContaining(left),
  );
});
