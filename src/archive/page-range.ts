import type { Article } from './model.ts';

/** The printed pages an article surely stands on, as the contents tell. */
export interface PageRange {
  first: number;
  /** Undefined of the last article of an issue, whose end nothing says. */
  last?: number;
}

/**
 * The pages of an article: from where it begins to where it is said to end, else to the page before the next one begins.
 * Whether it ends on the page on which the next begins is not known. Undefined where no page is printed.
 */
export function pageRange({ data, issue, id }: Article): PageRange | undefined {
  const { pageStart: first, pageEnd } = data;
  if (first === undefined) return undefined;
  if (pageEnd !== undefined) return { first, last: pageEnd };
  const behind = issue.articles.slice(issue.articles.findIndex((one) => one.id === id) + 1);
  const next = behind.map((one) => one.data.pageStart).find((start) => start !== undefined && start >= first);
  return next === undefined ? { first } : { first, last: Math.max(first, next - 1) };
}
