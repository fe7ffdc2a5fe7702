import { checkContent } from '../checks/check-content.ts';
import { openCorpus } from '../corpus/corpus.ts';
import type { Book } from '../corpus/model.ts';
import { listPublicItems } from '../corpus/public-items.ts';
import { settleNumbers } from '../corpus/settle-numbers.ts';
import { isError, type Finding } from '../findings/catalogue.ts';
import type { Publication } from '../schema/published.ts';
import { compareWithBook } from './compare.ts';
import { findStates } from './stored-states.ts';
import { findUnfinished, type Unfinished } from './unfinished.ts';

/** One address that a publication would change. */
export interface SurveyedItem {
  item: string;
  title: string;
  /** Why it was withdrawn; of what is gone without a reason nothing. */
  reason?: string;
  /** The address it had, where it has moved. */
  from?: string;
}

/** All that is to be known before a publication. */
export interface PublishSurvey {
  /** `none` where nothing was ever published here. */
  book: 'none' | 'sound' | 'broken';
  added: SurveyedItem[];
  changed: SurveyedItem[];
  returned: SurveyedItem[];
  moved: SurveyedItem[];
  gone: SurveyedItem[];
  unfinished: Unfinished[];
  /** What the checks refuse. */
  errors: Finding[];
  /** What keeps the paragraph numbers from being written. */
  problems: string[];
  /** The last one first. */
  publications: (Publication & { isKept: boolean })[];
}

/** Looks at all content against the book; nothing is written. */
export function surveyPublication(project: string): PublishSurvey {
  const corpus = openCorpus(project);
  const { whole, kept } = corpus;
  const { book } = whole;
  const changes = compareWithBook(listPublicItems(whole), book);
  const report = checkContent(whole, {}, kept);
  const settled = report.passed ? settleNumbers(whole, { kept }) : [];
  corpus.save();
  const plain = ({ item, title }: SurveyedItem): SurveyedItem => ({ item, title });
  return {
    book: book ? (book.sound ? 'sound' : 'broken') : 'none',
    added: changes.added.map(plain),
    changed: changes.changed.map(plain),
    returned: changes.returned.map(plain),
    moved: changes.moved,
    gone: changes.gone.map((one) => ({ ...plain(one), ...reasonOf(book, one.item) })),
    unfinished: findUnfinished(whole, changes),
    errors: report.findings.filter(isError),
    problems: settled.flatMap(({ problems }) => problems),
    publications: listPublications(project, book),
  };
}

function reasonOf(book: Book | undefined, item: string): Pick<SurveyedItem, 'reason'> {
  const withdrawn = book?.items.get(item)?.row.withdrawn;
  return withdrawn ? { reason: withdrawn.reason } : {};
}

function listPublications(project: string, book: Book | undefined): PublishSurvey['publications'] {
  const publications = book?.publications ?? [];
  const states = findStates(project, publications);
  return publications.map((one) => ({ ...one, isKept: states.has(one.number) })).reverse();
}
