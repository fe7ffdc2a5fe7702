import { foldToString, foldToWord, type Variants } from '../../text/folding.ts';
import { once } from '../../text/once.ts';
import type { PrintPart, StoredRecords } from '../fields.ts';
import type { CatalogueIssue } from './unpack.ts';

/** What is known besides articles before a query is asked. */
export interface Records {
  /** Every name, folded, of a person, body, column or series. */
  names: ReadonlySet<string>;
  /** How many files the names lie in. */
  chunks: number;
  /** What issues print besides their articles; folded when it is first looked at. */
  prints: () => readonly Print[];
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
  { names, chunks, prints, running }: StoredRecords,
  issues: readonly CatalogueIssue[],
  others: readonly string[],
  variants: Variants,
): Records {
  return {
    names: new Set([...names, ...others].map((name) => foldToString(name, variants))),
    chunks,
    prints: once(() =>
      prints.map(([part, lines, steps]): Print => {
        let place = 0;
        return {
          part,
          lines,
          folded: lines.map((line) => foldToWord(line, variants)),
          issues: steps.flatMap((step) => issues[(place += step)] ?? []),
        };
      }),
    ),
    running: new Map(running.map(([issue, ...numbers]) => [issues[issue]?.url ?? '', numbers])),
  };
}
