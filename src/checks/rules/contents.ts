import type { Finding } from '../../findings/catalogue.ts';
import type { ArticleEntry, Entry, IssueFolder } from '../../corpus/model.ts';
import type { ContentsEntry, IssueData } from '../../schema/issue.ts';

/** The printed contents, the list of unlisted items and the articles of an issue name each other. */
export function checkContents({ issue, articles, published }: IssueFolder): Finding[] {
  // A printed line stays where the article behind it was withdrawn.
  const isWithdrawn = (slug: string) => published?.get(slug)?.withdrawn !== undefined;
  return issue?.data
    ? checkIssue(issue as Entry<IssueData> & { data: IssueData }, articles, isWithdrawn)
    : [];
}

function checkIssue(
  issue: Entry<IssueData> & { data: IssueData },
  articles: readonly ArticleEntry[],
  isWithdrawn: (slug: string) => boolean,
): Finding[] {
  const issues: Finding[] = [];
  const slugs = new Set(articles.map(({ id }) => id));
  const seen = new Map<string, string>();
  for (const { slug, path, words } of placesOf(issue.data)) {
    const line = issue.lineOf(path);
    if (!slugs.has(slug) && !isWithdrawn(slug)) {
      const message = `${words}指向“${slug}”，却没有 ${slug}.mdx`;
      issues.push({ code: 'contents-without-article', file: issue.file, line, message });
    }
    const first = seen.get(slug);
    if (first === undefined) seen.set(slug, words);
    else {
      const message = `“${slug}”列了两次：${first}，${words}`;
      issues.push({ code: 'contents-twice', file: issue.file, line, message });
    }
  }
  issue.data.unlisted?.forEach((item, index) => {
    if (item.after === undefined || slugs.has(item.after) || isWithdrawn(item.after)) return;
    const line = issue.lineOf(['unlisted', index, 'after']);
    const message = `unlisted 里 after 写的“${item.after}”没有 ${item.after}.mdx`;
    issues.push({ code: 'contents-without-article', file: issue.file, line, message });
  });
  for (const article of articles) {
    if (seen.has(article.id)) continue;
    const title = article.data ? `《${article.data.title}》` : '这一篇';
    const message = `${title}（${article.id}）在 ${issue.file.split('/').at(-1)} 的 contents 和 unlisted 里都没有`;
    issues.push({ code: 'contents-unknown-article', file: article.file, line: 1, message });
  }
  return [...issues, ...articles.flatMap((article) => compareWithEntry(issue.data, article))];
}

function placesOf(data: IssueData): { slug: string; path: (string | number)[]; words: string }[] {
  const listed = data.contents.flatMap((column, index) =>
    column.entries.map((entry, place) => ({
      slug: entry.article,
      path: ['contents', index, 'entries', place, 'article'],
      words: `目录《${entry.title}》`,
    })),
  );
  const unlisted = (data.unlisted ?? []).map((item, index) => ({
    slug: item.article,
    path: ['unlisted', index, 'article'],
    words: `unlisted 第 ${index + 1} 项`,
  }));
  return [...listed, ...unlisted];
}

/** Column and start page of an article are those of its contents entry. */
function compareWithEntry(data: IssueData, article: ArticleEntry): Finding[] {
  if (!article.data) return [];
  const issues: Finding[] = [];
  const columns = data.contents.map(({ column }) => column).filter((name) => name !== undefined);
  const found = findEntry(data, article.id);
  const report = (code: Finding['code'], key: string, message: string) =>
    issues.push({ code, file: article.file, line: article.lineOf([key]), message });
  const { column, pageStart } = article.data;
  if (column !== undefined && !columns.includes(column)) {
    const names = columns.length > 0 ? `本期栏目有：${columns.join('、')}` : '本期目录不分栏目';
    report('column-unknown', 'column', `column 写的“${column}”，${names}`);
  } else if (found && column !== found.column) {
    report('contents-differ', 'column', `column ${shown(column)}，目录里这一篇${inColumn(found.column)}`);
  }
  // Where the contents print no page at all, the number on the page itself is the only one.
  const saysPages = data.contents.some(({ entries }) => entries.some(({ page }) => page !== undefined));
  if (found && pageStart !== found.entry.page && (saysPages || pageStart === undefined)) {
    report(
      'contents-differ',
      'pageStart',
      `pageStart ${shown(pageStart)}，目录印的是${found.entry.page === undefined ? '没有页码' : `第 ${found.entry.page} 页`}`,
    );
  }
  return issues;
}

function findEntry(
  data: IssueData,
  slug: string,
): { column: string | undefined; entry: ContentsEntry } | undefined {
  for (const column of data.contents) {
    const entry = column.entries.find(({ article }) => article === slug);
    if (entry) return { column: column.column, entry };
  }
  return undefined;
}

function shown(value: string | number | undefined): string {
  return value === undefined ? '没有写' : `写的是“${value}”`;
}

function inColumn(column: string | undefined): string {
  return column === undefined ? '不在任何栏目' : `在“${column}”`;
}
