import { expect, test } from 'vitest';
import { citeArticle } from '../../../src/cite/citation.ts';
import { dayMark, findInLists, formatCitationList } from '../../../src/cite/citation-list.ts';
import { formatGbt7714 } from '../../../src/cite/gbt7714.ts';
import { formatRis } from '../../../src/cite/ris.ts';
import { realArchive } from '../../fixtures/archive/real.ts';
import { present } from '../../present.ts';

const ORIGIN = 'https://wenxian.example.cn';

test('every article stands in the list of its issue with the strings of its own page', () => {
  const { issues } = realArchive();
  expect(issues.length).toBeGreaterThan(3);
  for (const { id, articles } of issues) {
    const list = formatCitationList(
      id,
      articles.map((article) => citeArticle(article, ORIGIN)),
    );
    expect(Object.keys(list)).toHaveLength(articles.length);
    for (const article of articles) {
      const place = findInLists(article.url);
      expect(place.list).toBe(`/${id}/citations.json`);
      const citation = citeArticle(article, ORIGIN);
      expect(present(list[place.name])).toEqual({
        standard: formatGbt7714(citation, { accessed: dayMark }),
        ris: formatRis(citation),
      });
    }
  }
});
