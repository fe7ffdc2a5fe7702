import type { IssueFolder, Whole } from '../corpus/model.ts';
import type { Finding } from '../findings/catalogue.ts';
import type { Surroundings } from './surroundings.ts';
import { checkAddresses } from './rules/addresses.ts';
import { checkBodyText, checkPageText } from './rules/body-text.ts';
import { checkColumns } from './rules/columns.ts';
import { checkContents } from './rules/contents.ts';
import { checkIssueDates, checkPostDates } from './rules/dates.ts';
import { checkDoubtfulWords } from './rules/doubtful-words.ts';
import { checkEvidence } from './rules/evidence.ts';
import { checkFolders } from './rules/folders.ts';
import { checkGrammar, checkPageGrammar } from './rules/body-grammar.ts';
import { checkIssuesAlike } from './rules/issues-alike.ts';
import { checkNearNames } from './rules/near-names.ts';
import { checkNumbering } from './rules/numbering.ts';
import { checkOrganizationTree } from './rules/organization-tree.ts';
import { checkParagraphNumbers } from './rules/paragraph-numbers.ts';
import { checkPageMarks } from './rules/page-marks.ts';
import { checkPairedMarks } from './rules/paired-marks.ts';
import { checkParagraphShape } from './rules/paragraph-shape.ts';
import { checkPhotos } from './rules/photos.ts';
import { checkProtectedData } from './rules/protected-data.ts';
import { checkPublishedAddresses } from './rules/published-addresses.ts';
import { checkIssuesAhead, checkPublishedDays } from './rules/published-days.ts';
import { checkReferences } from './rules/references.ts';
import { checkRoles } from './rules/roles.ts';
import { checkSite } from './rules/site.ts';
import { checkTitles } from './rules/titles.ts';
import { checkUnfilledFiles, checkUnfilledIssue } from './rules/unfilled.ts';

/** A rule and how far it looks: into one issue (and what around it bears on it), or over the whole archive, on a day. */
export type Rule =
  | { name: string; scope: 'issue'; run(folder: IssueFolder, surroundings: Surroundings): Finding[] }
  | { name: string; scope: 'archive'; run(whole: Whole, today: string): Finding[] };

/** The rules in running order: from the files to the words. */
export const RULES: readonly Rule[] = [
  { name: 'site', scope: 'archive', run: checkSite },
  { name: 'folders', scope: 'archive', run: checkFolders },
  { name: 'unfilled-issue', scope: 'issue', run: checkUnfilledIssue },
  { name: 'unfilled-files', scope: 'archive', run: checkUnfilledFiles },
  { name: 'addresses', scope: 'archive', run: checkAddresses },
  { name: 'published-addresses', scope: 'archive', run: checkPublishedAddresses },
  { name: 'published-days', scope: 'archive', run: checkPublishedDays },
  { name: 'issues-ahead', scope: 'archive', run: checkIssuesAhead },
  { name: 'issues-alike', scope: 'archive', run: checkIssuesAlike },
  { name: 'contents', scope: 'issue', run: checkContents },
  { name: 'columns', scope: 'archive', run: checkColumns },
  { name: 'references', scope: 'archive', run: checkReferences },
  { name: 'organization-tree', scope: 'archive', run: checkOrganizationTree },
  { name: 'near-names', scope: 'archive', run: checkNearNames },
  { name: 'evidence', scope: 'archive', run: checkEvidence },
  { name: 'photos', scope: 'issue', run: checkPhotos },
  { name: 'titles', scope: 'issue', run: checkTitles },
  { name: 'roles', scope: 'issue', run: checkRoles },
  { name: 'body-grammar', scope: 'issue', run: checkGrammar },
  { name: 'page-grammar', scope: 'archive', run: checkPageGrammar },
  { name: 'page-marks', scope: 'issue', run: checkPageMarks },
  { name: 'paired-marks', scope: 'issue', run: checkPairedMarks },
  { name: 'body-text', scope: 'issue', run: checkBodyText },
  { name: 'page-text', scope: 'archive', run: checkPageText },
  { name: 'doubtful-words', scope: 'issue', run: checkDoubtfulWords },
  { name: 'numbering', scope: 'issue', run: checkNumbering },
  { name: 'paragraph-shape', scope: 'issue', run: checkParagraphShape },
  { name: 'issue-dates', scope: 'issue', run: checkIssueDates },
  { name: 'post-dates', scope: 'archive', run: checkPostDates },
  { name: 'protected-data', scope: 'issue', run: checkProtectedData },
  { name: 'paragraph-numbers', scope: 'issue', run: checkParagraphNumbers },
];
