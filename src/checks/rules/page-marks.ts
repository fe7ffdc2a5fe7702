import type { Finding } from '../../findings/catalogue.ts';
import type { ArticleEntry, IssueFolder } from '../../corpus/model.ts';

/** Marks of printed pages have a number, stand in order, and lie inside the pages of their article. */
export function checkPageMarks({ articles }: IssueFolder): Finding[] {
  return articles.flatMap(checkArticle);
}

function checkArticle({ file, data, body }: ArticleEntry): Finding[] {
  const { pageStart = 0, pageEnd = Infinity } = data ?? {};
  let before = pageStart;
  return (body?.pageMarks ?? []).flatMap(({ page, line }): Finding[] => {
    const fault = findFault(page, before, pageEnd);
    before = Math.max(before, page ?? 0);
    return fault ? [{ code: 'page-mark', file, line, message: fault }] : [];
  });
}

function findFault(page: number | undefined, before: number, last: number): string | undefined {
  if (page === undefined) return '页码标记里没有页码';
  if (page <= before) return `第${page}页的标记在第${before}页之后`;
  return page > last ? `第${page}页的标记超过了本篇的末页（第${last}页）` : undefined;
}
