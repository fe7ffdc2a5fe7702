import type { IssueFolder, Whole } from '../corpus/model.ts';
import type { Finding } from '../findings/catalogue.ts';
import { isBelow, makeReport } from '../findings/report.ts';
import { listFindings } from './check-content.ts';
import { applyExceptions } from './exceptions.ts';
import { judgeByRules, type IssueJudgement } from './judge-issue.ts';

/**
 * What `check` says of one issue, told without looking at the other issues: for an editor who waits for it. With no
 * judgement given its rules alone are run, and nothing is said of its characters.
 */
export function checkIssue(folder: IssueFolder, whole: Whole, judgement?: IssueJudgement): Finding[] {
  const narrow = { ...whole, folders: [folder], problems: [] };
  const judged = judgement ?? judgeByRules(folder, whole);
  const { findings } = applyExceptions({ folders: [folder], review: undefined }, [
    ...listFindings(narrow, [[folder, judged]]),
    ...(judged.ledger?.findings ?? []),
  ]);
  return makeReport(findings, [], '', undefined).findings.filter(
    ({ code, file }) =>
      isBelow(file, folder.folder) && (judgement !== undefined || code !== 'exception-stale'),
  );
}
