import type { Audience } from '../schema/fields.ts';
import type { BackupDone } from '../publication/backup.ts';
import type { Reappearing } from '../publication/back-rows.ts';
import type { PublishSurvey } from '../publication/survey.ts';
import type { Unfinished } from '../publication/unfinished.ts';
import type { ToldFinding } from './work/tell-finding.ts';

/** One address that a publication changes, as the list shows it. */
export interface ListedItem {
  item: string;
  title: string;
  /** `文章`, `人物`. */
  room: string;
  address: string;
  /** Where it is opened in the desk. */
  link?: string;
  /** Why it was withdrawn; of what is gone without a reason nothing. */
  reason?: string;
  /** The item it was before it moved. */
  from?: string;
}

/** The beginning of a list, and how long it is. */
export interface ItemList {
  count: number;
  items: ListedItem[];
}

/** All that is to be known before a publication. */
export interface SurveyView {
  book: PublishSurvey['book'];
  added: ItemList;
  changed: ItemList;
  returned: ItemList;
  moved: ItemList;
  gone: ItemList;
  unfinished: (Unfinished & { link: string })[];
  errors: (ToldFinding & { link?: string })[];
  problems: string[];
  publications: PublishSurvey['publications'];
  target: string;
  /** For whom the site is; empty where nobody has said it. */
  audience: Audience | '';
  backup: string;
  lastBackup: string;
  /** Where originals are kept apart, if they are. */
  originals: string;
  /** Where the built site can be looked at; empty where there is none. */
  site: string;
}

/** One step of something that runs, and how far it is. */
export interface JobStep {
  words: string;
  state: 'done' | 'now' | 'later';
  done?: number;
  of?: number;
}

/** A publication, a way back or a backup that runs, or the one that ran last. */
export interface JobView {
  kind: 'publish' | 'back' | 'backup';
  /** Of a way back: where to. */
  number?: number;
  /** `running` until it ends; `asks` where a person has to say yes first. */
  state: 'running' | 'done' | 'failed' | 'stopped' | 'asks';
  canStop: boolean;
  /** Time of day at which it began. */
  at: string;
  steps: JobStep[];
  said: string[];
  errors: (ToldFinding & { link?: string })[];
  unfinished: readonly Unfinished[];
  reappearing: readonly Reappearing[];
  backup?: BackupDone;
}

/** What the page asks about publishing. */
export interface PublishQuestions {
  'publish/survey': { input: object; answer: SurveyView };
  'publish/job': { input: object; answer: { job?: JobView | undefined } };
  'publish/start': { input: { yes: boolean }; answer: object };
  'publish/back': { input: { number: number; yes: boolean }; answer: object };
  'publish/backup': { input: { folder: string }; answer: object };
  'publish/stop': { input: object; answer: object };
  'publish/audience': { input: { audience: Audience }; answer: object };
  'publish/target': { input: { folder: string; isFinal: boolean }; answer: { problem?: string | undefined } };
  'publish/backup-folder': { input: { folder: string }; answer: { problem?: string | undefined } };
  'publish/withdraw': { input: { item: string; reason: string }; answer: { words: string } };
}
