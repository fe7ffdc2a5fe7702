import { RULES } from '../../checks/rules.ts';
import type { Entry, Whole } from '../../corpus/model.ts';
import { isError } from '../../findings/catalogue.ts';
import { localDay } from '../../text/local-day.ts';
import { DeskError } from '../server/route.ts';
import type { Workspace } from '../work/workspace.ts';
import type { FileChange } from '../../corpus/write-together.ts';

/** An exception about the one that goes would excuse nothing any more, which is an error. */
export function refuseExcused({ folders, review }: Whole, { file, id }: Entry<unknown>): void {
  const about = new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'u');
  const books = [review, ...folders.map((folder) => folder.review)].filter((book) => book !== undefined);
  const excusing = books.filter(({ data }) =>
    data?.exceptions?.some(
      (exception) => `content/${exception.file}` === file || about.test(exception.words),
    ),
  );
  if (excusing.length > 0)
    throw new DeskError(
      `${excusing.map((book) => book.file).join('、')} 里有关于“${id}”的例外，合并以后就作废了。请先删去那几条，再合并。`,
    );
}

/** A file that cannot be read may name the one that goes, and a merge must not make a new error anywhere. */
export function refuseBreaking(
  { corpus }: Workspace,
  changes: readonly FileChange[],
  gone: Entry<unknown>,
): void {
  const { whole } = corpus;
  const unread = whole.problems
    .concat(whole.folders.flatMap(({ problems }) => problems))
    .filter((finding) => isError(finding) && finding.file !== gone.file)
    .map(({ file }) => file)
    .filter((file) => new TextDecoder().decode(corpus.fileOf(file)?.bytes).includes(gone.id));
  if (unread.length > 0)
    throw new DeskError(
      `${[...new Set(unread)].join('、')} 读不出来，里面可能提到“${gone.id}”。请先改好再合并。`,
    );
  const edited = new Map(
    changes.flatMap(({ file, after }) => (after === null ? [] : [[file, Buffer.from(after)] as const])),
  );
  const imagined = withoutEntry(corpus.imagine(edited), gone.file);
  // What was wrong in the entry that goes is no new error in the one that stays.
  const told = new Set(errorsOf(whole));
  // That a published address goes is said apart, and its withdrawal is part of the merge.
  const address = `/${gone.file.slice('content/'.length, -'.yaml'.length)}/`;
  const fresh = errorsOf(imagined).filter((words) => !told.has(words) && !words.startsWith(address));
  if (fresh.length > 0) throw new DeskError(`不能合并，会留下新的错误：${fresh.slice(0, 3).join('；')}`);
}

function withoutEntry(whole: Whole, file: string): Whole {
  const keep = <One extends { file: string }>(entries: One[]) => entries.filter((one) => one.file !== file);
  return {
    ...whole,
    people: keep(whole.people),
    organizations: keep(whole.organizations),
    columns: keep(whole.columns),
  };
}

function errorsOf(whole: Whole): string[] {
  return [
    ...whole.problems,
    ...RULES.flatMap((rule) => (rule.scope === 'archive' ? rule.run(whole, localDay()) : [])),
  ]
    .filter(isError)
    .map(({ message }) => message);
}
