import type { Document } from '../document/model.ts';
import type { BodySyntaxError } from '../document/syntax-error.ts';
import type { TextBlock } from '../document/text-blocks.ts';
import type { Finding } from '../findings/catalogue.ts';
import type { LockUpdate } from '../identity/lock.ts';
import type { ArticleData } from '../schema/article.ts';
import type { ColumnData } from '../schema/column.ts';
import type { Correction } from '../schema/corrections.ts';
import type { Audience } from '../schema/fields.ts';
import type { Formula } from '../schema/formulas.ts';
import type { IssueData } from '../schema/issue.ts';
import type { KindData } from '../schema/kind.ts';
import type { OrganizationData } from '../schema/organization.ts';
import type { PageData } from '../schema/page.ts';
import type { ParagraphsData } from '../schema/paragraphs.ts';
import type { PersonData } from '../schema/person.ts';
import type { BookRow, Publication } from '../schema/published.ts';
import type { ReviewData } from '../schema/review.ts';
import type { SeriesData } from '../schema/series.ts';
import type { SiteData } from '../schema/site.ts';
import type { PictureFile } from './picture-files.ts';

/** A data file that has been read: its data where they are sound, and the lines they stand on. */
export interface Entry<Data> {
  /** File name without extension; for an article its address in the issue. */
  id: string;
  /** Path below the project. */
  file: string;
  /** Digest of the file's bytes. */
  digest: string;
  /** Missing where the file breaks its schema. */
  data: Data | undefined;
  lineOf: (path: readonly (string | number)[]) => number;
}

/** The text of an article, read once; what is asked of it is worked out on first use. */
export interface ArticleBody {
  readonly document: Document;
  /** Its running text, for those who count and compare characters. */
  readonly blocks: readonly TextBlock[];
  readonly pageMarks: readonly { page: number | undefined; line: number }[];
  /** What the lock of the issue makes of its paragraphs. */
  readonly numbering: LockUpdate;
}

/** An article: front matter, body text, and the file as written. */
export interface ArticleEntry extends Entry<ArticleData> {
  /** How many characters its body has; missing where there is no body. */
  readonly characters: number | undefined;
  /** Missing where the file cannot be read, or does not parse; `syntax` then says why. */
  readonly body: ArticleBody | undefined;
  readonly syntax: BodySyntaxError | undefined;
}

/** A page written under content/pages: front matter and text. */
export interface PageEntry extends Entry<PageData> {
  /** Missing where the file cannot be read, or does not parse; `syntax` then says why. */
  readonly document: Document | undefined;
  readonly syntax: BodySyntaxError | undefined;
}

/** One folder of content/issues. */
export interface IssueFolder {
  /** `<series>/<issue>`. */
  id: string;
  series: string;
  folder: string;
  /** Digest of all its files, and of the kinds they may name. */
  digest: string;
  issue: Entry<IssueData> | undefined;
  articles: ArticleEntry[];
  corrections: Entry<Correction[]> | undefined;
  paragraphs: Entry<ParagraphsData> | undefined;
  /** How far it is proofread; of the editors, never shown. */
  review: Entry<ReviewData> | undefined;
  source: { file: string; text: string } | undefined;
  /** The pictures beside its articles by name: `photo-1.jpg`. */
  pictures: Map<string, PictureFile>;
  /**
   * The articles that are published; all others are drafts. Undefined where the archive has no book; everything then counts
   * as published.
   */
  published: ReadonlyMap<string, PublishedArticle> | undefined;
  /** What was wrong in it already while reading. */
  problems: Finding[];
}

/** What of an article readers know. */
export interface PublishedArticle {
  /** The highest of its paragraph numbers. */
  paragraphs: number;
  withdrawn: boolean;
}

/** One item of the book of what is published, and where it stands. */
export interface BookItem {
  row: BookRow;
  file: string;
  lineOf: () => number;
}

/** The book of what is published: `content/published/`. */
export interface Book {
  /** By item: `qinghai-gongyun/2023-no2/03`, `people/ma-jixiao`. */
  items: ReadonlyMap<string, BookItem>;
  /** The first one first. */
  publications: readonly Publication[];
  /** False where a file of it cannot be trusted. */
  sound: boolean;
}

/** The editors' word lists for search. */
export interface WordLists {
  synonyms: readonly (readonly string[])[];
  variants: Readonly<Record<string, string>>;
  /** The phrases whose course through the years is shown. */
  formulas: readonly Formula[];
}

/** All of content/, hidden items included: for checks, ledger, numbers and proofs, never for an output. */
export interface Whole {
  /** `content/site.yaml`; missing where there is none. */
  site: Entry<SiteData> | undefined;
  /** `content/review.yaml`: what was looked at outside the issues. */
  review: Entry<ReviewData> | undefined;
  /** The pages written under content/pages by name: `about`. */
  pages: ReadonlyMap<string, PageEntry>;
  series: Entry<SeriesData>[];
  columns: Entry<ColumnData>[];
  people: Entry<PersonData>[];
  organizations: Entry<OrganizationData>[];
  folders: IssueFolder[];
  words: WordLists;
  /** What is published; missing where the archive keeps no book. */
  book: Book | undefined;
  /** The pictures of `public/` by their path in it. */
  publicPictures: ReadonlyMap<string, PictureFile>;
  /** What was wrong outside the issues' folders already while reading. */
  problems: Finding[];
}

/** The days of an item's life, as far as the book knows them; ISO dates. */
export interface ItemLife {
  /** The day on which it came in; missing where nobody knows it. */
  added?: string;
  /** The days on which it was published in another form, the first one first. */
  changed: readonly string[];
}

/** A correction with the day of the publication it came with; without one where nobody knows it. */
export type DatedCorrection = Correction & { on?: string };

/** One item of the content that a build shows. */
export interface ShownEntry<Data> {
  id: string;
  data: Data;
  /** Of an article or an issue that was published. */
  life?: ItemLife;
}

/** What an article that somebody may read says of itself. */
export type ShownArticleData = Omit<ArticleData, 'audience'> & { audience?: Audience };

/** An article a build shows, with its text: paragraphs numbered, corrections marked. */
export interface ShownArticle extends ShownEntry<ShownArticleData> {
  /** Digest of all it is made of: file, lock, corrections, pictures. */
  digest: string;
  /** Characters of its text. */
  readonly wordCount: number;
  readonly document: Document;
  /** The pictures it names, by name as written; one that is missing is none. */
  readonly pictures: ReadonlyMap<string, PictureFile>;
}

/** Something that was published and is no longer shown. */
export interface WithdrawnItem {
  /** `qinghai-gongyun/2024-no1/03`, `people/ma-jixiao`. */
  item: string;
  title: string;
  /** ISO date of the day on which it was withdrawn. */
  on: string;
  reason: string;
}

/** Something published that has another address now. */
export interface MovedItem {
  /** What it was: `qinghai-gongyun/2023-no2/35`. */
  item: string;
  /** What it is now. */
  to: string;
  /** Day on which it was moved last; missing where nobody knows it. */
  on?: string;
  /** True where it was first published as this. */
  isFirst: boolean;
  /** Series and issue it stood in, as they are now. */
  within: readonly string[];
}

/** The content as one audience may see it: every output is made from this and nothing else. */
export interface Shown {
  audience: Audience;
  /** Kinds of articles and of bodies, in the order lists show them. */
  kinds: readonly KindData[];
  organizationKinds: readonly string[];
  series: ShownEntry<SeriesData>[];
  issues: ShownEntry<IssueData>[];
  /** By issue, in the order of their files. */
  articles: ShownArticle[];
  corrections: ShownEntry<DatedCorrection[]>[];
  columns: ShownEntry<ColumnData>[];
  people: ShownEntry<PersonData>[];
  organizations: ShownEntry<OrganizationData>[];
  words: WordLists;
  withdrawn: WithdrawnItem[];
  /** Day of the first publication of which days are known; missing before it. */
  recordedSince?: string;
  moved: MovedItem[];
}
