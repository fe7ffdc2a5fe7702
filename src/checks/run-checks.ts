import type { Issue } from './codes.ts';
import type { Content } from './content.ts';
import { checkAddresses } from './rules/addresses.ts';
import { checkBodyText } from './rules/body-text.ts';
import { checkColumns } from './rules/columns.ts';
import { checkContents } from './rules/contents.ts';
import { checkEvidence } from './rules/evidence.ts';
import { checkFolders } from './rules/folders.ts';
import { checkMdx } from './rules/mdx-compiles.ts';
import { checkOrganizationTree } from './rules/organization-tree.ts';
import { checkParagraphNumbers } from './rules/paragraph-numbers.ts';
import { checkPageMarks } from './rules/page-marks.ts';
import { checkPairedMarks } from './rules/paired-marks.ts';
import { checkPhotos } from './rules/photos.ts';
import { checkReferences } from './rules/references.ts';
import { checkTitles } from './rules/titles.ts';

/** The rules in running order: from the files to the words. */
const RULES: readonly ((content: Content) => Issue[] | Promise<Issue[]>)[] = [
  checkFolders,
  checkAddresses,
  checkContents,
  checkColumns,
  checkReferences,
  checkOrganizationTree,
  checkEvidence,
  checkPhotos,
  checkTitles,
  checkMdx,
  checkPageMarks,
  checkPairedMarks,
  checkBodyText,
  checkParagraphNumbers,
];

/** Everything wrong with some content, what showed already on reading included. */
export async function runChecks(content: Content): Promise<Issue[]> {
  const issues = [...content.problems];
  for (const rule of RULES) issues.push(...(await rule(content)));
  return issues;
}
