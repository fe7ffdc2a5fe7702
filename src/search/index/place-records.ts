import { foldToString, type Variants } from '../../text/folding.ts';
import { chunkOfName, type StoredName, type StoredPrint, type StoredRecords } from '../fields.ts';
import { packNumbers } from './pack-numbers.ts';
import type { IssuePrint } from './read-prints.ts';
import type { ArchiveRecords } from './read-records.ts';
import type { ArticleRow, IssueRow } from './rows.ts';

/** Names a file of theirs holds, as many as may be read for the sake of one. */
const NAMES_A_CHUNK = 16;

/** The records of an archive as files: what is known before a query is asked, and what is read when one names it. */
export interface RecordFiles {
  records: StoredRecords;
  prints: StoredPrint[];
  names: StoredName[][];
  pages: Uint8Array;
}

/** Makes the files; a name lies in the file of each form it is found by. */
export function makeRecordFiles(
  { names, prints, running, issuers, pages }: ArchiveRecords,
  rows: readonly ArticleRow[],
  issues: readonly IssueRow[],
  variants: Variants,
): RecordFiles {
  const places = new Map(issues.map(({ id }, place) => [id, place]));
  const inFacets = new Set(
    rows.flatMap((row) => [...row.authors, row.organization, row.column].map((name) => name ?? '')),
  );
  const chunks = Math.max(1, Math.ceil(names.length / NAMES_A_CHUNK));
  const files = Array.from({ length: chunks }, (): StoredName[] => []);
  for (const name of names) {
    const own = new Set(name.names.map((form) => chunkOfName(foldToString(form, variants), chunks)));
    for (const chunk of own) files[chunk]?.push(name);
  }
  return {
    records: {
      names: [...new Set(names.flatMap((name) => name.names))].filter((name) => !inFacets.has(name)),
      chunks,
      running: [...running].flatMap(([id, numbers]): StoredRecords['running'] => {
        const place = places.get(id);
        return place === undefined ? [] : [[place, ...numbers]];
      }),
      issuers,
    },
    prints: joinPrints(prints, places),
    names: files,
    pages: packNumbers({ articles: pages.length }, [
      pages.map(([start]) => start),
      pages.map(([start, end]) => (end === 0 ? 0 : Math.max(0, end - start) + 1)),
    ]),
  };
}

/** Parts that several issues print word by word are one. */
function joinPrints(prints: readonly IssuePrint[], places: ReadonlyMap<string, number>): StoredPrint[] {
  const joined = new Map<string, { part: IssuePrint['part']; lines: string[]; issues: number[] }>();
  for (const { issue, part, lines } of prints) {
    const place = places.get(issue);
    if (place === undefined) continue;
    const key = JSON.stringify([part, lines]);
    const known = joined.get(key) ?? { part, lines, issues: [] };
    known.issues.push(place);
    joined.set(key, known);
  }
  return [...joined.values()].map(({ part, lines, issues }) => [
    part,
    lines,
    issues.map((issue, index) => issue - (issues[index - 1] ?? 0)),
  ]);
}

/** What an archive without records has: a bench's, or a test's of articles alone. */
export const noRecords: ArchiveRecords = {
  names: [],
  prints: [],
  running: new Map(),
  issuers: [],
  pages: [],
};
