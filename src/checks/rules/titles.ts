import { UNFILLED } from '../../schema/unfilled.ts';
import { foldText } from '../../text/width.ts';
import type { Finding } from '../../findings/catalogue.ts';
import type { ArticleEntry, IssueFolder } from '../../corpus/model.ts';

/** Two articles of one issue with the same title, author and column may be one article brought in twice. */
export function checkTitles({ articles }: IssueFolder): Finding[] {
  const first = new Map<string, ArticleEntry>();
  return articles.flatMap((article): Finding[] => {
    if (!article.data || article.data.title.includes(UNFILLED)) return [];
    const { title, column, authors, speakers } = article.data;
    const people = [...(authors ?? []), ...(speakers ?? [])].map(({ person }) => person).join();
    const key = [foldText(title), column, people].join('\n');
    const other = first.get(key);
    if (!other) {
      first.set(key, article);
      return [];
    }
    const message = `《${title}》与 ${other.id}.mdx 同题、同栏、同作者`;
    return [{ code: 'title-duplicate', file: article.file, line: article.lineOf(['title']), message }];
  });
}
