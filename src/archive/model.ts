import type {
  DatedCorrection,
  MovedItem,
  ShownArticleData,
  ShownEntry,
  WithdrawnItem,
} from '../corpus/model.ts';
import type { Document } from '../document/model.ts';
import type { PictureHead } from '../pictures/format.ts';
import type { ColumnData } from '../schema/column.ts';
import type { Audience } from '../schema/fields.ts';
import type { IssueData } from '../schema/issue.ts';
import type { KindData } from '../schema/kind.ts';
import type { OrganizationData } from '../schema/organization.ts';
import type { PersonData } from '../schema/person.ts';
import type { SeriesData } from '../schema/series.ts';

/** The content linked together, holding only what this build may show. */
export interface Archive {
  /** In the order of their files. */
  series: Series[];
  /** By series, then oldest first. */
  issues: Issue[];
  /** By issue, in reading order: printed contents with the unlisted items in their places. */
  articles: Article[];
  columns: Column[];
  /** By name as a Chinese dictionary sorts it. */
  people: Person[];
  organizations: Organization[];
  /** 文种 and genres, in the order lists show them. */
  kinds: readonly KindData[];
  /** What stood at an address that now says so. */
  withdrawn: readonly WithdrawnItem[];
  /** Day of the first publication of which days are known. */
  recordedSince?: string;
  /** What has another address now than it had. */
  moved: readonly MovedItem[];
}

/** A printed name of a person, with the address of their page where there is one. */
export interface PersonLink {
  name: string;
  post?: string;
  /** Duty in brackets: `执行`. */
  note?: string;
  /** What tells them from a namesake beside them; the archive's own word: `省总工会`. */
  mark?: string;
  url?: string;
}

/** A printed name of a body, with the mark that stood before it. */
export interface BodyLink {
  joint: string;
  name: string;
  url?: string;
}

/** A publication. */
export interface Series extends ShownEntry<SeriesData> {
  url: string;
  publisher: BodyLink[];
  /** Oldest first. */
  issues: Issue[];
}

/** One issue, or one document of a series of documents. */
export interface Issue extends ShownEntry<IssueData> {
  url: string;
  series: Series;
  /** Where it stands in its year: at its number, between two numbers without one; 0 before the first. */
  place: number;
  /** What tells it from other issues of its series that are called alike: `6月10日`. */
  apart?: string;
  /** Name inside its series: `2023年第2期`, `2024年增刊1`, `青总发〔2022〕11号`. */
  label: string;
  /** Name that stands alone: `《青海工运》2023年第2期`. */
  title: string;
  /** In reading order. */
  articles: Article[];
  /** The article that stands at the issue's own address, for a notice or a poster. */
  document?: Article;
  publisher: BodyLink[];
  masthead: { role: string; members: PersonLink[] }[];
  coverPhotos: { placement: string; title: string; photographer: PersonLink }[];
  /** Corrections in the imprint or the contents. */
  corrections: DatedCorrection[];
}

/** A picture of an article, as the site shows it. */
export interface ArticlePicture extends PictureHead {
  url: string;
  /** Where it lies below the project. */
  path: string;
  /** Changes when its file does. */
  stamp: string;
}

/** One article. */
export interface Article extends ShownEntry<ShownArticleData> {
  /** File name: `03`, `cover`, `index`. */
  slug: string;
  url: string;
  issue: Issue;
  audience: Audience;
  column?: Column;
  kindUrl: string;
  /** True where its kind is one whose speaker is its author: 讲话, 报告. */
  spoken: boolean;
  /** Of its own date, else of its issue. */
  year: number;
  yearUrl: string;
  /** Title for the head of the page, told apart from namesakes in the same issue. */
  headTitle: string;
  /** Speakers and authors as they stand under the title. */
  people: PersonLink[];
  /** All who speak in it. */
  speakers: PersonLink[];
  /** Their names alone: `王东明`; empty where nobody stands there. */
  byline: string;
  /** The bodies of the sign-off. */
  organization: BodyLink[];
  copywriter?: PersonLink;
  photographer?: PersonLink;
  /** 署名 and 印发机关 of a notice. */
  signatory: BodyLink[];
  printedBy: BodyLink[];
  corrections: DatedCorrection[];
  /** Digest of all its text is made of. */
  digest: string;
  /** Characters of its text. */
  readonly wordCount: number;
  /** Its text: paragraphs numbered, corrections marked. */
  readonly document: Document;
  /** The pictures it shows, by the names it has for them. */
  readonly pictures: ReadonlyMap<string, ArticlePicture>;
  /** Printed pages that begin inside its text, as its page marks say. */
  readonly pageMarks: readonly number[];
}

/** A 栏目 with what stands in it. */
export interface Column extends ShownEntry<ColumnData> {
  url: string;
  /** In reading order. */
  articles: Article[];
}

/** A person with a page. */
export interface Person extends ShownEntry<PersonData> {
  url: string;
  /** Name for the head of the page, told apart from namesakes. */
  headTitle: string;
  /** What tells them from those of the same name, where there are any. */
  mark?: string;
}

/** A body in its place in the tree. */
export interface Organization extends ShownEntry<OrganizationData> {
  url: string;
  parent?: Organization;
  children: Organization[];
}
