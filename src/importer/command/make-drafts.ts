import type { Whole } from '../../corpus/model.ts';
import type { Answers } from '../answer/answers.ts';
import { FORM_NAMES } from '../form-names.ts';
import { draftImport, type SourceImport } from '../import-source.ts';
import { authorityOf } from '../read/authority.ts';
import type { JoinedSource } from '../read/join-sources.ts';
import { RefusalError } from '../refusal.ts';
import type { Destination } from './destination.ts';
import type { Secrecy } from './find-secrecy.ts';
import { fitDestination } from './fit-destination.ts';
import type { SourceFile } from './gather-files.ts';
import type { ImportArguments } from './read-arguments.ts';

/** What was read and what is known: all that drafts are made of. */
export interface Job {
  args: ImportArguments;
  files: readonly SourceFile[];
  source: JoinedSource;
  whole: Whole;
  secrecy: Secrecy | undefined;
}

/** Where an import goes, how that was told, and the answers it is made with. */
export interface Choice {
  destination: Destination;
  reasons: readonly string[];
  answers: Answers;
}

/** Makes the drafts; what several files, a form or a 密级 do not allow is refused. */
export function makeDrafts(
  job: Job,
  { destination, reasons, answers }: Choice,
  notes: string[] = [],
): SourceImport {
  const { args, files, source, whole, secrecy } = job;
  const drafts = draftImport(source, authorityOf(whole), {
    kind: args.kind,
    answers,
    notes,
    fit: (document) => fitDestination(document, destination, whole.series, { secrecy, reasons }),
  });
  const { form, articles } = drafts.document;
  if (files.length > 1 && form !== 'journal' && form !== 'bulletin')
    throw new RefusalError(
      `给了 ${files.length} 个文件，而来源像${FORM_NAMES[form]}：一期只能有一件${FORM_NAMES[form]}。请每件各导入一次、各写自己的 --to；同一件分成几个文件的（正文、附件），先在 Word 里合成一个文件。${form === 'poster' ? '确是刊物或简报的，加上 --kind journal 或 --kind bulletin。' : ''}`,
    );
  if (articles.length === 0)
    throw new RefusalError(
      `按${FORM_NAMES[form]}处理，一篇文章也没有分出来，什么也没有写。请不写 --kind 再导入一次，或换一种体裁。`,
    );
  return drafts;
}
