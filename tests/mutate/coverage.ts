import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Says which test files, of those a record was made of, run the code at an offset of a file. */
export type Coverage = (file: string, offset: number) => string[];

/** What V8 says of a function: pieces of code within pieces, and how often each ran. */
export interface Piece {
  startOffset: number;
  endOffset: number;
  count: number;
}

/** Where the processes of a test file write what they ran. */
export function coverageFolderOf(folder: string, test: string): string {
  return join(folder, test.replace(/^.*\/tests\//, 'tests/').replaceAll('/', '+'));
}

/** True for a script that may be a file of `src`; most are the runner's and packages. */
export function isOfProject({ url }: { url: string }): boolean {
  return url.startsWith('file:') && url.includes('/src/') && !url.includes('/node_modules/');
}

/** Reads the record of some tests, as far as it speaks of some files of the project. */
export function readCoverage(
  folder: string,
  project: string,
  tests: readonly string[],
  files: ReadonlySet<string>,
): Coverage {
  const fileOf = new Map(
    [...files].map((file) => [pathToFileURL(join(realpathSync(project), file)).href, file]),
  );
  const runs = tests.flatMap((test) =>
    readScripts(coverageFolderOf(folder, test)).flatMap(({ url, functions }) => {
      const file = fileOf.get(url.replace(/\?.*$/, ''));
      return file === undefined ? [] : [{ test, file, pieces: functions.flatMap(({ ranges }) => ranges) }];
    }),
  );
  const runsOf = Map.groupBy(runs, ({ file }) => file);
  return (file, offset) => [
    ...new Set(
      (runsOf.get(file) ?? []).filter(({ pieces }) => hasRun(pieces, offset)).map(({ test }) => test),
    ),
  ];
}

/** Whether the code at an offset ran: what counts is the smallest piece around it. */
export function hasRun(pieces: readonly Piece[], offset: number): boolean {
  let best: Piece | undefined;
  for (const piece of pieces)
    if (
      piece.startOffset <= offset &&
      offset < piece.endOffset &&
      (best === undefined || sizeOf(piece) <= sizeOf(best))
    )
      best = piece;
  return best !== undefined && best.count > 0;
}

function sizeOf({ startOffset, endOffset }: Piece): number {
  return endOffset - startOffset;
}

/** A file a process: what one of them ran has run. */
function readScripts(folder: string): Script[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const { result } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { result: Script[] };
      return result.filter(isOfProject);
    });
}

interface Script {
  url: string;
  functions: { ranges: Piece[] }[];
}
