import type { Join } from '../ledger/ledger.ts';
import type { Correction } from '../schema/corrections.ts';
import type { ReviewData } from '../schema/review.ts';
import type { SeriesForm } from '../schema/series.ts';
import type { AuthorityQuestions } from './routes/authority-routes.ts';
import type { FormQuestions } from './routes/form-routes.ts';
import type { MergeQuestions } from './routes/merge-routes.ts';
import type { BatchView } from './intake/describe-batch.ts';
import type { PublishQuestions } from './publish-shapes.ts';
import type { Draft } from './work/drafts.ts';
import type { LinePair } from './work/find-in-source.ts';
import type { ReportedPlace } from './work/find-reported.ts';
import type { ReportEntry } from './work/read-report.ts';
import type { SourcePages } from './work/originals.ts';
import type { LoadedText, Saved } from './work/save-text.ts';
import type { Counts } from './work/survey.ts';
import type { ToldFinding } from './work/tell-finding.ts';
import type { Writer } from './work/writers.ts';

/** A step of the proofreading: state, who, when. */
export type Step = NonNullable<ReviewData['articles']>[string][number];

/** All issues at a glance. */
export interface Overview {
  series: { id: string; name: string; form: SeriesForm | undefined }[];
  issues: {
    id: string;
    series: string;
    label: string;
    articles: number;
    /** Articles that are not 定稿. */
    open: number;
    /** Missing until the issue has been looked at. */
    counts: Counts | undefined;
  }[];
}

/** Whose archive it is, and who works on it, the last one first. */
export interface Who {
  name: string;
  editors: string[];
}

/** One issue with its articles and all that is said of it. */
export interface IssueView {
  id: string;
  label: string;
  series: string;
  articles: {
    id: string;
    title: string;
    author: string;
    page: number | undefined;
    /** Taken from all readers; its text stays in the ledger. */
    withheld: boolean;
    state: Step['state'];
    last: Step | undefined;
    errors: number;
    doubts: number;
  }[];
  findings: ToldFinding[];
}

/** All that is to be mended, by issue. */
export interface FindingsView {
  issues: {
    id: string;
    label: string;
    series: string;
    /** Titles by the files of the articles. */
    titles: Record<string, string>;
    findings: ToldFinding[];
  }[];
  /** Issues nobody has looked at yet. */
  left: number;
  outside: ToldFinding[];
}

/** An article for proofreading. */
export interface ArticleView extends LoadedText {
  file: string;
  title: string;
  draft: Draft | undefined;
  source: string[];
  pairs: LinePair[];
  state: Step['state'];
  steps: Step[];
  corrections: (Correction & { name: string })[];
  joins: Join[];
  /** What the import doubted and changed in the stretch of the source it came from. */
  report: ReportEntry[];
  /** Keys of what was looked at and found right. */
  looked: string[];
  before: string | undefined;
  after: string | undefined;
}

/** What is said of a text that is not saved. */
export interface JudgedText {
  own: ToldFinding[];
  /** What stands in other files of the issue. */
  others: ToldFinding[];
  /** False where the account of the characters is left for later. */
  whole: boolean;
}

/** What became of a preview that was asked for. */
export interface PreviewState {
  /** False where the text cannot be read, and what was written last stays. */
  isSound: boolean;
  /** True where there is something to show. */
  isShown: boolean;
}

/** What became of drafts that were put in place. */
export interface PlacedBatch {
  outcome: 'new' | 'beside' | 'unchanged';
  folder: string;
  issue?: string;
  first?: string | undefined;
  authority?: string[];
  passed?: boolean;
  findings: ToldFinding[];
}

/** The article a reader reported an error in, and where what was reported stands in its text, if it still does. */
export interface FoundReport extends Article, Partial<ReportedPlace> {
  /** What the reader wrote; empty where nothing. */
  problem: string;
}

interface Article {
  issue: string;
  article: string;
}
interface Batch {
  batch: string;
}

/** Every question of the page with what goes out and what comes back. */
export interface Questions extends FormQuestions, AuthorityQuestions, MergeQuestions, PublishQuestions {
  'desk/who': { input: object; answer: Who };
  overview: { input: object; answer: Overview };
  issue: { input: { issue: string }; answer: IssueView };
  findings: { input: object; answer: FindingsView };
  'report/find': { input: { report: string }; answer: FoundReport };
  'article/open': { input: Article; answer: ArticleView };
  'article/judge': { input: Article & { text: string; whole: boolean }; answer: JudgedText };
  'article/keep': {
    input: Article & { text: string; base: string; digest: string; history?: unknown };
    answer: object;
  };
  'article/drop': { input: Article; answer: object };
  'article/save': {
    input: Article & { text: string; digest: string };
    answer: Saved & { problems?: string[] };
  };
  'article/preview': { input: Article & { text: string }; answer: PreviewState };
  'article/present': {
    input: Article & { window: string };
    answer: { others: number; digest: string; writer?: Writer | undefined };
  };
  'source/pages': { input: { issue: string }; answer: { pages: SourcePages | undefined } };
  'review/state': { input: Article & { state: Step['state']; by: string }; answer: object };
  'review/except': {
    input: { issue: string; code: string; file: string; message: string; reason: string };
    answer: object;
  };
  'review/correct': {
    input: Article & { kind: Correction['kind']; source?: string; archive?: string; reason: string };
    answer: object;
  };
  'review/look': { input: Article & { key: string; looked: boolean }; answer: object };
  'review/uncorrect': {
    input: Article & { kind: Correction['kind']; source?: string; archive?: string };
    answer: object;
  };
  'intake/progress': { input: object; answer: { words: string } };
  'intake/read': { input: Batch; answer: BatchView };
  'intake/answer': { input: Batch & { key: string; value?: unknown; typed?: string }; answer: BatchView };
  'intake/form': { input: Batch & { form: SeriesForm }; answer: BatchView };
  'intake/destination': {
    input: Batch & { place: { series?: string; issue?: string } };
    answer: BatchView;
  };
  'intake/place': { input: Batch & { place: { series?: string; issue?: string } }; answer: PlacedBatch };
  'intake/drop': { input: Batch; answer: object };
}
