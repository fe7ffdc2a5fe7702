/** What the ledger can find wrong; `src/checks/codes.ts` explains each. */
export type LedgerCode =
  | 'source-unaccounted'
  | 'archive-unaccounted'
  | 'field-unaccounted'
  | 'texts-differ'
  | 'correction-source'
  | 'correction-archive'
  | 'correction-stale'
  | 'text-moved'
  | 'text-astray'
  | 'space-changed'
  | 'bold-changed';

/** One thing the ledger found, with its place. */
export interface LedgerFinding {
  code: LedgerCode;
  /** Path of the file below the project, e.g. `content/issues/…/source.txt`. */
  file: string;
  line: number;
  /** What is wrong, with the words shown. */
  message: string;
  /** How to mend it, where it can be said more closely than the catalogue does. */
  cure?: string;
}
