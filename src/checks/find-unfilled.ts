import { blockText } from '../document/text-blocks.ts';
import type { IssueFolder } from '../corpus/model.ts';
import { UNFILLED } from '../schema/unfilled.ts';

/** A place in which something is still to be written. */
export interface Unfilled {
  file: string;
  line: number;
  /** What it is: a field, or the text. */
  what: string;
}

/** Finds what is still to be written in the files of one issue. */
export function findUnfilled({ issue, articles, corrections, source }: IssueFolder): Unfilled[] {
  return [
    ...[issue, ...articles, corrections].flatMap((entry) => (entry ? findInData(entry) : [])),
    ...articles.flatMap(({ body, file }) =>
      (body?.blocks ?? []).flatMap((block) =>
        blockText(block).includes(UNFILLED) ? [{ file, line: block.line, what: '正文' }] : [],
      ),
    ),
    ...(source ? findInSource(source) : []),
  ];
}

/** Finds the fields of a data file that are still to be written. */
export function findInData({ data, file, lineOf }: Filed): Unfilled[] {
  return listPaths(data).map((path) => ({ file, line: lineOf(path), what: path.join('.') }));
}

interface Filed {
  data: unknown;
  file: string;
  lineOf: (path: readonly (string | number)[]) => number;
}

function findInSource({ file, text }: { file: string; text: string }): Unfilled[] {
  return text
    .split('\n')
    .flatMap((words, place) => (words.includes(UNFILLED) ? [{ file, line: place + 1, what: '原文' }] : []));
}

/** Paths of the texts that hold the mark. */
function listPaths(data: unknown): (string | number)[][] {
  if (typeof data === 'string') return data.includes(UNFILLED) ? [[]] : [];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    listPaths(value).map((path) => [Array.isArray(data) ? Number(key) : key, ...path]),
  );
}
