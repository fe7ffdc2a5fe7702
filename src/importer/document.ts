import type { ArticleData } from '../schema/article.ts';
import type { KindData } from '../schema/kind.ts';
import type { IssueData } from '../schema/issue.ts';
import type { DoubtCode } from './doubts.ts';
import type { SeriesForm } from '../schema/series.ts';

/** A piece of the source between blank lines. Lines count from 1. */
export interface Block {
  text: string;
  line: number;
  /** Blank lines before it: two or more mark a page break, a picture or a new item. */
  gap: number;
  /** Its order is doubted, so that nothing is joined to it. */
  apart?: true;
  /** Its lines are those of a poem. */
  isVerse?: true;
  /** The same with `**` round what is printed bold, where any of it is. */
  printed?: string;
}

/** What a stage tells the editor: a join made, a change of characters, or a doubt left to a person. */
export type LogEntry = { kind: 'join' | 'change'; line: number; message: string } | Doubt;

/** A question the importer cannot answer from the source alone. */
export interface Doubt {
  kind: 'doubt';
  code: DoubtCode;
  line: number;
  message: string;
  /** Fields whose value hangs on the answer, `form`, `year`, `notice.recipients`, `body`. */
  fields?: readonly string[];
  /** The printed name that has no authority file, and the id proposed for it. */
  about?: { name: string; id: string };
}

/** Where a page begins in the source, and the number printed on it where that is known. */
export interface PrintedPage {
  line: number;
  /** Letters and figures of the line that stand on the page before. */
  offset: number;
  page: number | undefined;
}

/** One way to read the numbers of the pages, with what a person would have to look at. */
export interface PageReading {
  pages: readonly PrintedPage[];
  log: readonly LogEntry[];
}

/** A page that begins inside a text, by the place of its first character. */
export interface PageMark {
  at: number;
  page: number;
}

/** One block of an article's body, ready to be written as Markdown. */
export type BodyBlock =
  | { type: 'heading'; depth: 2 | 3 | 4; text: string; line: number }
  | { type: 'paragraph'; text: string; line: number; marks?: readonly PageMark[] }
  /** A page that begins between two blocks. */
  | { type: 'page'; page: number; line: number }
  | { type: 'signature'; lines: string[]; line: number }
  | { type: 'verse'; lines: string[]; line: number }
  /** Rows of cells, the first row the head. */
  | { type: 'table'; rows: string[][]; line: number }
  /** A note at the foot; `[^1]` in the text is its mark. */
  | { type: 'note'; label: string; text: string; line: number };

/** A contents line as read, before it has an article. */
export interface ContentsLine {
  title: string;
  author?: string;
  page?: number;
  group?: string;
  column?: string;
  line: number;
}

/** An article on its way from blocks to fields and body. */
export interface ArticleDraft {
  slug: string;
  entry?: ContentsLine;
  /** Number of the page its title stands on, as that page prints it. */
  page?: number;
  /** Blocks not yet read into fields or body. */
  blocks: Block[];
  data: Partial<ArticleData>;
  body: BodyBlock[];
}

/** A picture of the source by its place in the text. */
export interface SourcePlace {
  /** As the source names it: `image1.png`. */
  name: string;
  /** The line of the text it stands at. */
  line: number;
  /** The line its caption stands on. */
  captionLine?: number;
  /** What it shows, as the source says. */
  alt?: string;
  /** The name it is kept by; missing where it could not be taken and its caption alone stays. */
  file?: string;
  /** What was changed in it: `由 CMYK 转成 RGB`. */
  change?: string;
}

/** What the pipeline carries from stage to stage. */
export interface ImportDocument {
  form: SeriesForm;
  /** The form an editor gave, which is not weighed. */
  given?: SeriesForm | undefined;
  /** What the form was told by: `发文字号`, `主送机关`. */
  evidence?: readonly string[];
  blocks: Block[];
  /** Lines of the source at which a page ends. */
  borders?: readonly number[];
  /** Its text line by line without what the pages print beside it. */
  lines?: readonly string[];
  /** How its pages are numbered; several readings until the contents have chosen one, none where no number is printed. */
  readings?: readonly PageReading[];
  /** Its running heads, which are no part of the text. */
  heads?: readonly string[];
  contents: ContentsLine[];
  issue: Partial<IssueData>;
  articles: ArticleDraft[];
  pictures?: readonly SourcePlace[];
  /** Captions, which are no blocks, by their lines. */
  captions?: ReadonlyMap<number, string>;
  log: LogEntry[];
}

/** What the archive already knows: ids by printed name. */
export interface Authority {
  personId(name: string): string | undefined;
  organizationId(name: string): string | undefined;
  /** The kinds of articles it has; missing where that is not known. */
  kinds?: readonly KindData[] | undefined;
}
