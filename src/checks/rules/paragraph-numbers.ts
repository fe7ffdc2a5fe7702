import { missingNumbers, parseRow, type LockRow } from '../../identity/lock.ts';
import type { Entry, IssueFolder } from '../../corpus/model.ts';
import { cutOffNumbers, publishedUpTo, readRows } from '../../corpus/numbering.ts';
import type { Finding } from '../../findings/catalogue.ts';
import type { ParagraphsData } from '../../schema/paragraphs.ts';

/**
 * A paragraph number once published leads somewhere for ever: none may vanish from an article or from its lock. Those of
 * drafts come and go.
 */
export function checkParagraphNumbers(folder: IssueFolder): Finding[] {
  const { paragraphs } = folder;
  if (paragraphs && !paragraphs.data) return [];
  return [
    ...(paragraphs ? Object.entries(paragraphs.data ?? {}) : []).flatMap(([article, rows]) =>
      publishedUpTo(folder, article) === 0 || !paragraphs
        ? []
        : checkArticle(folder, paragraphs, article, rows),
    ),
    ...checkPublished(folder),
  ];
}

/** What the book knows and the lock does not: the lock was cut short, or is gone with all its numbers. */
function checkPublished(issue: IssueFolder): Finding[] {
  const { folder, articles, paragraphs } = issue;
  const file = paragraphs?.file ?? `${folder}/paragraphs.yaml`;
  return articles.flatMap(({ id }): Finding[] => {
    const rows = readRows(paragraphs?.data?.[id] ?? []);
    const gone = cutOffNumbers({ rows, published: publishedUpTo(issue, id) });
    if (gone === undefined) return [];
    const message = `${id} 公布过的编号 ${gone} 不在这里了`;
    return [{ code: 'paragraph-gone', file, line: paragraphs?.lineOf([id]) ?? 1, message, cure: RESTORE }];
  });
}

const RESTORE = '从备份或 git 里恢复 paragraphs.yaml；公布过的编号不能重编。';

function checkArticle(
  issue: IssueFolder,
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
  const { articles } = issue;
  const highest = publishedUpTo(issue, slug);
  const holes = missingNumbers(rows)
    .filter((number) => number <= highest)
    .map((number) => gone(lineOf([slug]), `${slug} 的编号 p${number} 从这里删掉了`));
  const article = articles.find(({ id }) => id === slug);
  if (!article && issue.published?.get(slug)?.withdrawn) return holes;
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
