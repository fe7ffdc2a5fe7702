import type { Book, IssueFolder } from './model.ts';

/** Gives of an issue the highest published paragraph number of each published article; nothing where there is no book. */
export function publishedNumbers(
  book: Book | undefined,
): ((issue: string) => IssueFolder['published']) | undefined {
  // By a book that cannot be trusted no number is taken for a draft.
  if (!book?.sound) return undefined;
  const issues = new Map<string, Map<string, number>>();
  for (const [item, { row }] of book.items) {
    const [series, issue, article] = item.split('/');
    // A number is published for as long as its article may come back.
    if (row.paragraphs === undefined || article === undefined) continue;
    const id = `${series}/${issue}`;
    issues.set(id, (issues.get(id) ?? new Map<string, number>()).set(article, row.paragraphs));
  }
  return (issue) => issues.get(issue) ?? NONE;
}

const NONE: ReadonlyMap<string, number> = new Map();
