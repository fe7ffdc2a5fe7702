import { missingNumbers, parseRow, type LockRow } from '../../identity/lock.ts';
import type { ArticleEntry, Entry, IssueFolder } from '../../corpus/model.ts';
import type { Finding } from '../../findings/catalogue.ts';
import type { ParagraphsData } from '../../schema/paragraphs.ts';

/** A paragraph number once published leads somewhere for ever: none may vanish from an article or from its lock. */
export function checkParagraphNumbers({ articles, paragraphs }: IssueFolder): Finding[] {
  if (paragraphs?.data === undefined) return [];
  return Object.entries(paragraphs.data).flatMap(([article, rows]) =>
    checkArticle(articles, paragraphs, article, rows),
  );
}

function checkArticle(
  articles: readonly ArticleEntry[],
  { file, lineOf }: Entry<ParagraphsData>,
  slug: string,
  texts: readonly string[],
): Finding[] {
  const gone = (line: number, message: string): Finding => ({ code: 'paragraph-gone', file, line, message });
  const rows: LockRow[] = [];
  for (const [place, text] of texts.entries()) {
    const row = parseRow(text);
    if (!row) return [gone(lineOf([slug, place]), `“${text}”不是段落编号的写法`)];
    rows.push(row);
  }
  const holes = missingNumbers(rows).map((number) =>
    gone(lineOf([slug]), `${slug} 的编号 p${number} 从这里删掉了`),
  );
  const article = articles.find(({ id }) => id === slug);
  if (!article)
    return [...holes, gone(lineOf([slug]), `${slug}.mdx 不见了，它的 ${rows.length} 个段落编号没有着落`)];
  const lost = new Set(article.body?.numbering.lost);
  return [
    ...holes,
    ...rows.flatMap((row, place) =>
      lost.has(row.number) ? [gone(lineOf([slug, place]), describe(slug, row))] : [],
    ),
  ];
}

function describe(slug: string, row: LockRow): string {
  const opening = row.state === 'live' ? row.opening : '';
  return `${slug} 的段落 p${row.number}（开头是“${opening}”）在正文里找不到了`;
}
