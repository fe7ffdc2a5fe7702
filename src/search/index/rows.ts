import type { PageBlock } from './part-blocks.ts';

/** The row of `/data/articles.json` that search needs. */
export interface ArticleRow {
  id: string;
  url: string;
  title: string;
  series: string;
  issue: string;
  column: string | null;
  kind: string;
  authors: string[];
  /** The same told apart from others of their name in the archive, where there are any: `张伟（省总工会）`. */
  people?: string[];
  organization: string | null;
  date: string | null;
  pageStart: number | null;
}

/** The row of `/data/issues.json` that search needs. */
export interface IssueRow {
  id: string;
  url: string;
  title: string;
  series: string;
  year: number;
  numbers: number[];
}

/** An article that is searched: its row and the blocks a reader sees on its page. */
export interface SearchedArticle {
  /** Digest of all that the blocks are made of, where it is known without reading them. */
  digest?: string;
  row: ArticleRow;
  blocks: PageBlock[];
}
