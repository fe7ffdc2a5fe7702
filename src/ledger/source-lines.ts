import type { Owner } from './board.ts';
import type { LedgerInput } from './input.ts';
import { layOut } from './ledger.ts';

/** Which lines of a source an article and its entry in the contents stand on; lines count from 1. */
export interface SourceLines {
  /** Of the text and the fields over and under it, with what nobody has claimed between them. */
  own: number[];
  /** Of its printed line in the contents, of the small head over it, and of the column. */
  entry: number[];
  group: number[];
  column: number[];
  /** The last line of any article: behind it comes what closes the issue. */
  lastOfAll: number;
}

/** An entry of the contents by its places: column, and entry in it. */
export type EntryPlace = readonly [column: number, entry: number];

/** Finds the lines of a source that are an article's alone; a line it shares with others is none of its own. */
export function findSourceLines(
  input: LedgerInput,
  slug: string,
  place: EntryPlace | undefined,
): SourceLines {
  const { board } = layOut(input);
  const owners = new Map<number, Owner[]>();
  board.units.forEach(({ line }, unit) => {
    const owner = board.ownerOf(unit);
    const known = owners.get(line) ?? [];
    if (owner) owners.set(line, [...known, owner]);
    else if (!owners.has(line)) owners.set(line, known);
  });
  const linesOf = (isOwn: (owner: Owner) => boolean) =>
    [...owners].filter(([, all]) => all.length > 0 && all.every(isOwn)).map(([line]) => line);
  const own = linesOf(({ article, kind }) => kind !== 'contents' && article === slug);
  const lastOfAll = Math.max(
    0,
    ...[...owners].flatMap(([line, all]) => (all.some(({ article }) => article !== undefined) ? [line] : [])),
  );
  const isFree = (line: number) => (owners.get(line) ?? []).length === 0;
  return {
    own: fillBetween(
      own.sort((a, b) => a - b),
      isFree,
    ),
    entry: linesOf((owner) => place !== undefined && isOfEntry(owner, place) && owner.path?.[4] !== 'group'),
    group: linesOf((owner) => place !== undefined && isOfEntry(owner, place) && owner.path?.[4] === 'group'),
    column: linesOf(
      ({ kind, path = [] }) => kind === 'contents' && path[1] === place?.[0] && path[2] === 'column',
    ),
    lastOfAll,
  };
}

function isOfEntry({ kind, path = [] }: Owner, [column, entry]: EntryPlace): boolean {
  return kind === 'contents' && path[1] === column && path[3] === entry;
}

/** Lines of nobody between two of an article, page figures and blank ones, go with it. */
function fillBetween(lines: readonly number[], isFree: (line: number) => boolean): number[] {
  return lines.flatMap((line, at) => {
    const next = lines[at + 1] ?? line + 1;
    const between = Array.from({ length: next - line - 1 }, (_, step) => line + step + 1);
    return between.every(isFree) ? [line, ...between] : [line];
  });
}
