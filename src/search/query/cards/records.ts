import { foldToString, foldToWord, type Variants } from '../../../text/folding.ts';
import type { PrintPart, StoredPrint, StoredRecords } from '../../fields.ts';
import type { CatalogueIssue } from '../loading/unpack.ts';

/** What is known besides articles before a query is asked. */
export interface Records {
  /** Every name, folded, of a person, body, column or series. */
  names: ReadonlySet<string>;
  /** How many files the names lie in. */
  chunks: number;
  /** 总第n期 by the address of the issue. */
  running: ReadonlyMap<string, readonly number[]>;
}

/** A part that issues print word by word the same. */
export interface Print {
  part: PrintPart;
  lines: readonly string[];
  /** The lines as search compares them. */
  folded: readonly string[];
  issues: readonly CatalogueIssue[];
}

/** Makes of the stored records those search uses; `others` are names that lie elsewhere already. */
export function unpackRecords(
  { names, chunks, running }: StoredRecords,
  issues: readonly CatalogueIssue[],
  others: readonly string[],
  variants: Variants,
): Records {
  return {
    names: new Set([...names, ...others].map((name) => foldToString(name, variants))),
    chunks,
    running: new Map(running.map(([issue, ...numbers]) => [issues[issue]?.url ?? '', numbers])),
  };
}

/** Makes of the stored prints those search compares. */
export function unpackPrints(
  stored: readonly StoredPrint[],
  issues: readonly CatalogueIssue[],
  variants: Variants,
): Print[] {
  return stored.map(([part, lines, steps]) => {
    let place = 0;
    return {
      part,
      lines,
      folded: lines.map((line) => foldToWord(line, variants)),
      issues: steps.flatMap((step) => issues[(place += step)] ?? []),
    };
  });
}
