import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { openCorpus } from '../../corpus/corpus.ts';
import { readAnswers, type Answers } from '../answer/answers.ts';
import { FORM_NAMES } from '../form-names.ts';
import type { SourceImport } from '../import-source.ts';
import { importText } from '../pipeline.ts';
import { authorityOf } from '../read/authority.ts';
import { joinSources } from '../read/join-sources.ts';
import { describeError, RefusalError, UsageError } from '../refusal.ts';
import { PlaceTakenError, type Placement } from '../write/place.ts';
import { CancelledError, type Ask } from './ask.ts';
import { listSeries, openDestination, proposeDestination } from './destination.ts';
import { findSecrecy } from './find-secrecy.ts';
import type { Choice, Job } from './make-drafts.ts';
import { gatherFiles, readBytes } from './gather-files.ts';
import type { OriginalsSetting } from './originals.ts';
import { readArguments, USAGE, type ImportArguments } from './read-arguments.ts';
import { showProgress, type Progress } from './show-progress.ts';
import { runWizard } from './run-wizard.ts';
import { writeImport } from './write-import.ts';

/** What the command needs of the world. */
export interface ImportIo {
  env: NodeJS.ProcessEnv;
  out: (line: string) => void;
  err: { write(text: string): unknown; isTTY?: boolean };
  originals: OriginalsSetting;
  /** There where a person sits at a terminal. */
  ask?: Ask | undefined;
  /** Checks an issue that was written; gives what is left, in lines. */
  finish?: (project: string, issueFolder: string) => string[];
}

/** Runs the import command and gives its exit code: 0 written, 1 refused, 2 typed wrongly. */
export async function runImport(words: readonly string[], io: ImportIo): Promise<number> {
  const progress = showProgress(io.err);
  try {
    const args = readArguments(words, io.env);
    if (args.help) {
      io.out(USAGE);
      return 0;
    }
    await importFiles(args, io, progress);
    return 0;
  } catch (error) {
    progress.end();
    if (error instanceof CancelledError) {
      io.err.write(`${error.message}\n`);
      return 1;
    }
    const told =
      error instanceof PlaceTakenError
        ? '另一次导入刚刚写下了同一期，这一次什么也没有写。请等它完成，再运行一次。'
        : describeError(error);
    if (told === undefined) throw error;
    io.err.write(`${told}\n${error instanceof UsageError ? `${USAGE}\n` : ''}`);
    return error instanceof UsageError ? 2 : 1;
  } finally {
    progress.end();
  }
}

async function importFiles(given: ImportArguments, io: ImportIo, progress: Progress): Promise<void> {
  const ask = given.yes || given.answers !== undefined ? undefined : io.ask;
  const args = given.files.length === 0 && ask ? { ...given, files: await ask.files() } : given;
  if (args.files.length === 0) throw new UsageError('没有写要导入的文件。');
  const content = resolve(args.content);
  const project = dirname(content);
  const files = gatherFiles(args.files);
  const { whole } = openCorpus(project, { cache: false });
  if (args.to !== undefined) openDestination(args.to, whole.series);
  const answers =
    args.answers === undefined ? undefined : readAnswers(readFileSync(args.answers, 'utf8'), args.answers);
  const source = await joinSources(
    files.map((file, index) => ({
      name: file.name,
      bytes: () => {
        progress.say(
          `正在读${files.length > 1 ? `第 ${index + 1} 个文件（共 ${files.length} 个）` : ''}“${file.name}”`,
        );
        return readBytes(file);
      },
    })),
  );
  progress.say('正在分篇、接句');
  const job: Job = { args, files, source, whole, secrecy: findSecrecy(source) };
  const choice = ask
    ? (progress.end(), await runWizard(job, ask, join(project, '.cache', 'import')))
    : chooseByProposal(job, answers);
  const { drafts, placed, authority } = writeImport(job, choice, { content, setting: io.originals });
  tell(drafts, placed, authority, io);
  if (ask && placed.outcome !== 'beside')
    for (const line of io.finish?.(project, toSlashes(relative(project, placed.folder))) ?? []) io.out(line);
}

/** Takes what is proposed where nobody is asked. */
function chooseByProposal({ args, source, whole }: Job, answers: Answers = new Map()): Choice {
  if (args.to !== undefined)
    return { destination: openDestination(args.to, whole.series), reasons: [], answers };
  const document = importText(source.text, authorityOf(whole), args.kind, source);
  const { destination, reasons } = proposeDestination(document, source.text, whole.series);
  const { series, issue } = destination;
  if (series === undefined)
    throw new RefusalError(
      [
        `来源像${FORM_NAMES[document.form]}，看不出该收入哪一种刊物。请用 --to 刊名/期 写明，现有的刊物：`,
        ...listSeries(whole.series),
      ].join('\n'),
    );
  if (issue === undefined)
    throw new UsageError(`来源没有印期号、年份和日期，拟不出期的文件夹名。请写 --to ${series}/期。`);
  return { destination: { series, issue }, reasons, answers };
}

function tell(
  { document, stale }: SourceImport,
  { folder, outcome }: Placement,
  authority: readonly string[],
  { out, err }: ImportIo,
): void {
  const count = (kind: string) => document.log.filter((entry) => entry.kind === kind).length;
  for (const key of stale)
    err.write(`答复 ${key} 没有用上：来源的这一行没有这个疑问了（已有档案的不必再答）。\n`);
  for (const file of authority) out(`新建档案 content/${file}。`);
  if (outcome === 'unchanged') {
    out(`${folder} 里已有完全相同的草稿，没有写任何文件。`);
    return;
  }
  if (outcome === 'beside') out('这一期已有校对过的文件，没有改动它们；新草稿写在旁边的文件夹里。');
  out(
    `已写入 ${folder}：${document.articles.length} 篇，接合 ${count('join')} 处，改动 ${count('change')} 处，存疑 ${count('doubt')} 处。`,
  );
  out(`下一步：看 ${join(folder, 'import-report.md')}，对照原件校对，改好后运行 npm run check。`);
}

function toSlashes(path: string): string {
  return path.replaceAll('\\', '/');
}
