import { expect, test } from 'vitest';
import { findNames } from '../../../../src/archive/tracing/find-names.ts';
import { buildNameTable } from '../../../../src/archive/tracing/name-table.ts';
import { surroundingsOf } from '../../../../src/archive/tracing/surroundings.ts';
import { titleKey } from '../../../../src/text/document-titles.ts';
import { findReferences } from '../../../../src/text/find-references.ts';
import { formatDocumentNumber } from '../../../../src/text/document-number.ts';
import { findHeldWorks } from '../../../../src/archive/tracing/held-works.ts';
import { findArticle, realArchive } from '../../../fixtures/archive/real.ts';
import { present } from '../../../present.ts';
import { readListed } from './read-listed.ts';
import { listTexts } from './texts.ts';

const archive = realArchive();
const table = buildNameTable(archive);

/** How often something stands in a list. */
function count(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

test('of the mentions listed by reading 95 % are found, and 99 % of what is found is listed', () => {
  const rows = readListed('names.tsv');
  const listed = count(
    rows.flatMap(([article, paragraph, words, times, id]) =>
      id === '-'
        ? []
        : Array.from({ length: Number(times) }, () => [article, paragraph, words, id].join(' ')),
    ),
  );
  const articles = [...new Set(rows.map(([article = '']) => article))].map((id) => findArticle(archive, id));
  const found = count(
    articles.flatMap((article) => {
      const texts = listTexts(article);
      const names = findNames(
        texts.map(({ words }) => words),
        table,
        surroundingsOf(archive, article),
      );
      return names.map(({ text, start, end, named }) => {
        const { id, words } = present(texts[text]);
        return [article.id, id, words.slice(start, end), named.of.id].join(' ');
      });
    }),
  );
  const sum = (counts: Iterable<number>) => [...counts].reduce((all, one) => all + one, 0);
  const right = sum([...found].map(([key, times]) => Math.min(times, listed.get(key) ?? 0)));
  expect(sum(listed.values())).toBeGreaterThan(90);
  expect(right / sum(listed.values())).toBeGreaterThanOrEqual(0.95);
  expect(right / sum(found.values())).toBeGreaterThanOrEqual(0.99);
});

test('every 《》 and every 文号 of the sources is taken for what reading says', () => {
  const held = findHeldWorks(archive);
  const taken = archive.articles.flatMap((article) => {
    const texts = listTexts(article);
    return findReferences(texts.map(({ words }) => words)).map(({ text, start, end, reference }) => {
      const { id, words } = present(texts[text]);
      const [work] = held.articles(reference);
      const document =
        reference.type === 'number'
          ? formatDocumentNumber(reference)
          : reference.type === 'title' && reference.isDocument
            ? titleKey(reference.title)
            : '-';
      return [article.id, id, words.slice(start, end), work?.id ?? document].join(' ');
    });
  });
  const listed = readListed('references.tsv').map(([article, paragraph, printed, target = '']) =>
    [article, paragraph, printed, target === '-' || target.includes('/') ? target : titleKey(target)].join(
      ' ',
    ),
  );
  const isNothing = (row: string) => row.endsWith(' -');
  expect(taken.filter((row) => !isNothing(row)).toSorted()).toEqual(
    listed.filter((row) => !isNothing(row)).toSorted(),
  );
});
