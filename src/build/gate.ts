import type { Corpus } from '../corpus/corpus.ts';
import { settleNumbers, writeNumbers } from '../corpus/settle-numbers.ts';
import { checkContent } from '../checks/check-content.ts';
import type { Report } from '../findings/report.ts';

/** Whether the content may be built, with the report of the checks; `problems` are of the paragraph numbers. */
export interface GateAnswer {
  open: boolean;
  report: Report;
  problems: string[];
}

/**
 * The gate every build goes through: the checks first, then numbers for new paragraphs. Content that is refused is left
 * as it is: nothing is written anywhere. `today` is the day of a publication.
 */
export function passGate(corpus: Corpus, today?: string): GateAnswer {
  const report = checkContent(corpus.whole, { today }, corpus.kept);
  if (!report.passed) return { open: false, report, problems: [] };
  const settled = settleNumbers(corpus.whole, { kept: corpus.kept });
  const problems = settled.flatMap((issue) => issue.problems);
  if (problems.length > 0) return { open: false, report, problems };
  const written = settled.flatMap(({ update }) => update?.file ?? []);
  if (written.length > 0) {
    writeNumbers(corpus.project, settled);
    corpus.refresh(written);
  }
  corpus.save();
  return { open: true, report, problems };
}
