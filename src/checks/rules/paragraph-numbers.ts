import { missingNumbers, parseRow, updateLock, type LockRow } from '../../identity/lock.ts';
import { readParagraphs } from '../../markdown/paragraphs.ts';
import type { Issue } from '../codes.ts';
import type { ArticleEntry, Content, IssueFolder } from '../content.ts';

/** A paragraph number once published leads somewhere for ever: none may vanish from an article or from its lock. */
export function checkParagraphNumbers(content: Content): Issue[] {
  const inUse = content.folders.some(({ paragraphs }) => paragraphs?.data !== undefined);
  return content.folders.flatMap((folder) => {
    if (folder.paragraphs?.data === undefined)
      return inUse && folder.paragraphs === undefined ? [missingFile(folder)] : [];
    return Object.entries(folder.paragraphs.data).flatMap(([article, rows]) =>
      checkArticle(folder, article, rows),
    );
  });
}

function missingFile(folder: IssueFolder): Issue {
  return {
    code: 'file-missing',
    file: `${folder.folder}/paragraphs.yaml`,
    line: 1,
    message: '这一期没有 paragraphs.yaml（段落编号）',
    cure: '若是新的一期，运行 npm run ids；若是删掉了，请恢复。',
  };
}

function checkArticle({ articles, paragraphs }: IssueFolder, slug: string, texts: string[]): Issue[] {
  const { file, lineOf } = paragraphs!;
  const gone = (line: number, message: string): Issue => ({ code: 'paragraph-gone', file, line, message });
  const broken = texts.findIndex((text) => parseRow(text) === undefined);
  if (broken >= 0) return [gone(lineOf([slug, broken]), `“${texts[broken]}”不是段落编号的写法`)];
  const rows = texts.map((text) => parseRow(text)!);
  const holes = missingNumbers(rows).map((number) =>
    gone(lineOf([slug]), `${slug} 的编号 p${number} 从这里删掉了`),
  );
  const article = articles.find(({ id }) => id === slug);
  if (!article)
    return [...holes, gone(lineOf([slug]), `${slug}.mdx 不见了，它的 ${rows.length} 个段落编号没有着落`)];
  return [
    ...holes,
    ...lostNumbers(article, rows).map((row) => gone(lineOf([slug, rows.indexOf(row)]), describe(slug, row))),
  ];
}

function lostNumbers(article: ArticleEntry, rows: LockRow[]): LockRow[] {
  if (!article.body) return [];
  const { lost } = updateLock(rows, readParagraphs(article.mdx));
  return rows.filter(({ number }) => lost.includes(number));
}

function describe(slug: string, row: LockRow): string {
  const opening = row.state === 'live' ? row.opening : '';
  return `${slug} 的段落 p${row.number}（开头是“${opening}”）在正文里找不到了`;
}
