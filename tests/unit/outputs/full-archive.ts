import { buildArchive } from '../../../src/archive/catalogue.ts';
import type { Archive } from '../../../src/archive/model.ts';
import { parseDocument } from '../../../src/document/parse.ts';
import { FULL_ARTICLE, FULL_ISSUE, fullContent } from '../../fixtures/archive/full-issue.ts';
import { HARD_BODY } from '../../fixtures/archive/hard-issue.ts';

/** The small archive with one issue that has every field, whose first article has every field and every kind of block. */
export function fullArchive(): Archive {
  const content = fullContent({ ...FULL_ARTICLE, title: '题名<甲> & “乙”' }, FULL_ISSUE);
  const document = parseDocument(HARD_BODY);
  content.articles = content.articles.map((article) =>
    article.id === 'journal/2024-no9/01' ? { ...article, document } : article,
  );
  // People a news item reports on stand in its record and not under its title.
  content.articles = content.articles.map((article) =>
    article.id === 'journal/2017-no9-10/03'
      ? {
          ...article,
          data: {
            ...article.data,
            speakers: [
              { person: 'ma', name: '马某', post: '书记' },
              { person: 'li', name: '李某' },
            ],
          },
        }
      : article,
  );
  return buildArchive(content);
}
