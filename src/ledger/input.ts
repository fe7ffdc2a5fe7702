import type { TextBlock } from '../document/text-blocks.ts';
import type { ArticleData } from '../schema/article.ts';
import type { Correction } from '../schema/corrections.ts';
import type { IssueData } from '../schema/issue.ts';

/** A place in YAML: the keys that lead to a value, `['authors', 0, 'name']`. */
export type DataPath = readonly (string | number)[];

/** Checked data of a file together with a way back to its lines. */
export interface LocatedData<Data> {
  /** Path below the project, for messages. */
  file: string;
  data: Data;
  /** Line of the file on which the value at a path stands. */
  lineOf: (path: DataPath) => number;
}

/** One article as the ledger takes it. */
export interface LedgerArticle extends LocatedData<ArticleData> {
  slug: string;
  blocks: readonly TextBlock[];
}

/** One issue as the ledger takes it: what came in, what stands, what was corrected openly. */
export interface LedgerInput {
  source: { file: string; text: string };
  issue: LocatedData<IssueData>;
  articles: readonly LedgerArticle[];
  corrections: LocatedData<readonly Correction[]>;
}
