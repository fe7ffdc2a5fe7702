import { issuesAlike, marksOf } from '../text/issues-alike.ts';
import type { Issue } from './model.ts';

/** Gives every issue of a series that is called as another is what tells them apart; documents are told by their titles. */
export function tellApart(issues: readonly Issue[]): void {
  for (const group of issuesAlike(issues.filter(({ series }) => series.data.form !== 'notice'))) {
    const { marks } = marksOf(group);
    for (const issue of group) {
      const mark = marks.get(issue.id);
      if (mark !== undefined) issue.apart = mark;
    }
  }
}
