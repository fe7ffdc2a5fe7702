import type { Book, IssueFolder, PublishedArticle } from './model.ts';

/** Gives of an issue what is published of each article; nothing where there is no book. */
export function publishedArticles(
  book: Book | undefined,
): ((issue: string) => IssueFolder['published']) | undefined {
  // By a book that cannot be trusted no number is taken for a draft.
  if (!book?.sound) return undefined;
  const issues = new Map<string, Map<string, PublishedArticle>>();
  for (const [item, { row }] of book.items) {
    const [series, issue, article] = item.split('/');
    if (row.paragraphs === undefined || article === undefined || row.movedTo !== undefined) continue;
    const id = `${series}/${issue}`;
    const own = issues.get(id) ?? new Map<string, PublishedArticle>();
    own.set(article, { paragraphs: row.paragraphs, withdrawn: row.withdrawn !== undefined });
    issues.set(id, own);
  }
  return (issue) => issues.get(issue) ?? NONE;
}

const NONE: ReadonlyMap<string, PublishedArticle> = new Map();
