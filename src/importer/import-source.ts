import type { SeriesForm } from '../schema/series.ts';
import { answeredForm, type Answers } from './answer/answers.ts';
import { answerNames, settleDoubts, type Settled } from './answer/settle-doubts.ts';
import type { Authority, ImportDocument, LogEntry } from './document.ts';
import { listLeftovers } from './leftovers.ts';
import { importText } from './pipeline.ts';
import { joinSources, type JoinedSource } from './read/join-sources.ts';
import { writeDrafts, type DraftFiles } from './write/files.ts';
import { writeReport } from './write/report.ts';
import { writeSourcePlaces } from './write/source-places.ts';

/** An import ready to be put in place: the files of the issue, the report beside them, and what was read. */
export interface SourceImport extends Pick<Settled, 'stale' | 'open'> {
  files: DraftFiles;
  /** Pictures that its articles name, by the names of their files. */
  pictures: ReadonlyMap<string, Uint8Array>;
  report: string;
  /** Where the lines stand on the pages of the original, as a file of its own. */
  places: string | undefined;
  document: ImportDocument;
  /** What was told before any answer was put in. */
  asked: readonly LogEntry[];
}

/** What is known of an import beside its sources. */
export interface ImportOptions {
  /** The form, where an editor says it. */
  kind?: SeriesForm | undefined;
  answers?: Answers;
  /** Fits what was read to the place it goes to, with the doubts that come of it. */
  fit?: (document: ImportDocument) => ImportDocument;
  /** Lines for the head of the report. */
  notes?: readonly string[];
}

/**
 * Imports the bytes of one source, Word, PDF, web page or text: drafts of `issue.yaml` and the articles, its text as
 * `source.txt`, and the report. Nothing is written here.
 * @throws UnreadableSourceError for a file that cannot be read.
 */
export async function importSource(
  bytes: Uint8Array,
  fileName: string,
  authority: Authority,
): Promise<SourceImport> {
  return draftImport(await joinSources([{ name: fileName, bytes: () => bytes }]), authority);
}

/** Makes the drafts of sources that have been read, the given answers in them. */
export function draftImport(
  source: JoinedSource,
  authority: Authority,
  { kind, answers = new Map(), fit = (document) => document, notes = [] }: ImportOptions = {},
): SourceImport {
  const { text } = source;
  const given = kind ?? answeredForm(answers);
  const unnamed = importText(text, authority, given, source);
  // An answered form leaves no doubt of it; whether there was one, the source alone says.
  const asked =
    given === undefined || answers.size === 0
      ? unnamed.log
      : [...importText(text, authority, undefined, source).log, ...unnamed.log];
  const hasNames = [...answers.values()].some(({ code }) => code.startsWith('unknown-'));
  const named = hasNames
    ? importText(text, answerNames(authority, unnamed.log, answers), given, source)
    : unnamed;
  const fitted = fit(given === undefined ? named : { ...named, log: named.log.filter(isNoForm) });
  const { document, answered, stale, open } = settleDoubts(
    fitted,
    asked,
    answers,
    authority.kinds?.map(({ name }) => name) ?? [],
  );
  const files = writeDrafts(document);
  const log = [...source.log, ...listLeftovers(document.blocks, files), ...document.log];
  const told = { ...document, log: log.sort((a, b) => a.line - b.line) };
  files.set('source.txt', text);
  return {
    files,
    pictures: new Map([...source.pictureFiles].filter(([name]) => namesPicture(document, name))),
    report: writeReport(told, { parts: source.parts, answered, notes }),
    places: writeSourcePlaces(source),
    document: told,
    stale,
    open,
    asked: unnamed.log,
  };
}

/** The form is no doubt where an editor said it. */
function isNoForm(entry: LogEntry): boolean {
  return entry.kind !== 'doubt' || entry.code !== 'form';
}

function namesPicture({ articles }: ImportDocument, name: string): boolean {
  return articles.some(({ data }) => data.photos?.some(({ file }) => file === name));
}
