import type { IssueFolder, Whole } from '../../corpus/model.ts';
import type { Finding } from '../../findings/catalogue.ts';
import { UNFILLED } from '../../schema/unfilled.ts';
import { findInData, findUnfilled, type Unfilled } from '../find-unfilled.ts';

/** What a new issue still has to be given. */
export function checkUnfilledIssue(folder: IssueFolder): Finding[] {
  return findUnfilled(folder).map(tell);
}

/** What new files of people, bodies and the like still have to be given. */
export function checkUnfilledFiles({ people, organizations, columns, series }: Whole): Finding[] {
  return [...people, ...organizations, ...columns, ...series].flatMap(findInData).map(tell);
}

function tell({ file, line, what }: Unfilled): Finding {
  return { code: 'left-to-fill', file, line, message: `${what} 还写着“${UNFILLED}”` };
}
