import type { Corpus } from './corpus.ts';
import { settleNumbers, writeNumbers } from './settle-numbers.ts';

/** Numbers the new paragraphs of one issue; gives what hinders it. */
export function numberIssue(corpus: Corpus, folder: string): string[] {
  const own = corpus.whole.folders.filter((one) => one.folder === folder);
  const settled = settleNumbers({ folders: own }, { kept: corpus.kept });
  writeNumbers(corpus.project, settled);
  corpus.refresh(settled.flatMap(({ update }) => (update ? [update.file] : [])));
  return settled.flatMap(({ problems }) => problems);
}
