import type { Corpus } from '../corpus/corpus.ts';
import { settleNumbers, writeNumbers } from '../corpus/settle-numbers.ts';
import type { Report } from '../findings/report.ts';
import { checkContent } from './check-content.ts';

/** Does for one issue what `npm run ids` and `npm run check` do: what hinders the numbers, and the report. */
export function numberAndCheck(corpus: Corpus, folder: string): { problems: string[]; report: Report } {
  const problems = numberIssue(corpus, folder);
  const report = checkContent(corpus.whole, { only: folder }, corpus.kept);
  corpus.save();
  return { problems, report };
}

/** Numbers the new paragraphs of one issue; gives what hinders it. */
export function numberIssue(corpus: Corpus, folder: string): string[] {
  const own = corpus.whole.folders.filter((one) => one.folder === folder);
  const settled = settleNumbers({ folders: own }, { kept: corpus.kept });
  writeNumbers(corpus.project, settled);
  corpus.refresh(settled.flatMap(({ update }) => (update ? [update.file] : [])));
  return settled.flatMap(({ problems }) => problems);
}
