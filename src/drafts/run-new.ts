import { openCorpus } from '../corpus/corpus.ts';
import { diskFault } from '../corpus/disk-fault.ts';
import { CancelledError, type Ask } from '../importer/command/ask.ts';
import { describeError, UsageError } from '../importer/refusal.ts';
import { askRequest } from './ask-request.ts';
import { writeEditorSchemas } from './editor-schemas.ts';
import { makeFiles } from './make-files.ts';
import { readRequest, USAGE } from './read-request.ts';
import { writeNew } from './write-new.ts';

/** What the command needs of the world. */
export interface NewIo {
  project: string;
  out: (text: string) => void;
  err: (text: string) => void;
  /** There where a person sits at a terminal. */
  ask?: Ask | undefined;
}

/** Runs the command that makes new files and gives its exit code: 0 written, 1 refused, 2 typed wrongly. */
export async function runNew(words: readonly string[], io: NewIo): Promise<number> {
  try {
    const given = readRequest(words);
    if (given.help) {
      io.out(USAGE);
      return 0;
    }
    const corpus = openCorpus(io.project);
    const { whole } = corpus;
    const request = io.ask ? await askRequest(given, whole, io.ask) : given;
    const { files, notes } = makeFiles(request, whole);
    writeNew(io.project, files);
    writeEditorSchemas(io.project, whole);
    corpus.save();
    io.out(report([...files.keys()], notes));
    return 0;
  } catch (error) {
    const told =
      error instanceof CancelledError ? error.message : (describeDisk(error) ?? describeError(error));
    if (told === undefined) throw error;
    io.err(`${told}\n${error instanceof UsageError ? USAGE : ''}`);
    return error instanceof UsageError ? 2 : 1;
  }
}

function describeDisk(error: unknown): string | undefined {
  const fault = diskFault(error);
  return fault && `${fault.cause}，什么也没有写。${fault.cure}，再运行一次。`;
}

function report(files: readonly string[], notes: readonly string[]): string {
  return [
    '写好了：',
    ...files.map((file) => `  ${file}`),
    '把“【待填】”换成原件上的内容；要用的字段去掉行首的 #，其余的留着或删去都可以。',
    ...notes,
    '填好以后运行 npm run check。',
    '',
  ].join('\n');
}
