import { contentsRuns, issueContents } from '../archive/contents.ts';
import type { ContentsLine, ContentsRun } from '../archive/contents.ts';
import type { Issue } from '../archive/model.ts';
import { printedIssue } from '../schema/printed-issue.ts';
import { nameOf } from '../schema/printed.ts';

/** What stands over the contents: `目录`. */
export const contentsName = nameOf(printedIssue.contents);

/** What is said of contents that no paper prints: `原件没有目录`. */
export const contentsMissing = nameOf(printedIssue.contentsSupplied);

/** The contents by column, the lines of each under their small heads. */
export function contentsParts(issue: Issue): { name?: string | undefined; runs: ContentsRun[] }[] {
  return issueContents(issue).map(({ name, lines }) => ({ name, runs: contentsRuns(lines) }));
}

/** Where a line stands that the printed contents do not have: `封底`, of one between articles `目录未列`. */
export function contentsPlace({ placement }: ContentsLine): string | undefined {
  return placement === '正文' ? nameOf(printedIssue.unlisted) : placement;
}

/** One line of the contents without its page: `在全总十七届七次执委会议上的讲话　王东明`. */
export function contentsWords(line: ContentsLine): string {
  const place = contentsPlace(line);
  const words = [line.title, line.author].filter((part) => part !== undefined).join('　');
  return place === undefined ? words : `${words}（${place}）`;
}
