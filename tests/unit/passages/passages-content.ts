import { buildArchive } from '../../../src/archive/catalogue.ts';
import type { Archive, Article } from '../../../src/archive/model.ts';
import { filterByAudience } from '../../../src/corpus/audience.ts';
import { layNumbers } from '../../../src/document/lay-numbers.ts';
import { parseDocument } from '../../../src/document/parse.ts';
import { numberedBlocks } from '../../../src/document/text.ts';
import type { Audience } from '../../../src/schema/fields.ts';
import { smallContent } from '../../fixtures/archive/content.ts';
import { present } from '../../present.ts';

/** The small archive with other bodies for some articles, their paragraphs numbered from 1 on. */
export function archiveWith(
  bodies: Readonly<Record<string, string>>,
  audience: Audience = 'internal',
): Archive {
  const content = smallContent();
  const articles = content.articles.map((article) => {
    const document = parseDocument(bodies[article.id] ?? '正文。');
    const numbers = numberedBlocks(document).map((_, place) => place + 1);
    const numbered = layNumbers(document, { numbers, merged: new Map(), withdrawn: [] });
    return { ...article, digest: bodies[article.id] ?? '', document: numbered };
  });
  return buildArchive(filterByAudience({ ...content, articles }, audience));
}

/** An article of it. */
export function articleOf({ articles }: Archive, id: string): Article {
  return present(articles.find((one) => one.id === id));
}
