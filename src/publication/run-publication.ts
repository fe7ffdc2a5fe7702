import { passGate, type GateAnswer } from '../build/gate.ts';
import { formatBook } from '../corpus/book.ts';
import { openCorpus } from '../corpus/corpus.ts';
import { listPublicItems } from '../corpus/public-items.ts';
import type { Publication } from '../schema/published.ts';
import { compareWithBook, countChanges, type Changes } from './compare.ts';
import { deliverSite } from './deliver-site.ts';
import { finishSite } from './finish-site.ts';
import { nextRows } from '../corpus/next-rows.ts';
import { publishAlone } from './one-at-a-time.ts';
import { printChanges } from './print-changes.ts';
import { refuseClock, refuseEarly } from './refuse-day.ts';
import { recordPublication } from './record.ts';
import { keepReleaseNote } from './release-note.ts';
import { contentState } from '../corpus/content-state.ts';
import { findUnfinished, type Unfinished } from './unfinished.ts';
import { writeBook } from './write-book.ts';

/** The steps of a publication, in their order. */
export const PUBLISH_STEPS = ['check', 'build', 'copy', 'record'] as const;
export type PublishStep = (typeof PUBLISH_STEPS)[number];

/** How to publish. */
export interface PublishOptions {
  project: string;
  /** ISO date of the day. */
  today: string;
  /** Where the site is copied to. */
  target?: string | undefined;
  /** Whether smaller files are put beside texts; they are unless it is said otherwise. */
  compress?: boolean | undefined;
  commit: boolean;
}

/** What a publication needs from outside. */
export interface PublishDoors {
  say: (words: string) => void;
  /** Tells that a step begins. */
  begin?: (step: PublishStep) => void;
  /** Shows why the content is refused. */
  report(answer: GateAnswer): void;
  /** True where a person, or `--yes`, lets articles go out that are not 定稿. */
  letGo(unfinished: readonly Unfinished[]): Promise<boolean>;
  /**
   * Builds the site of a project into its `dist/`, for the day of a publication where one is named; false where that failed,
   * which has then been said.
   */
  build(project: string, day?: string): Promise<boolean>;
}

/** Checks, builds, puts the site in place, and only then records what is published; true where all went well. */
export async function runPublication(options: PublishOptions, doors: PublishDoors): Promise<boolean> {
  const { project } = options;
  return publishAlone(project, doors.say, async () => {
    await finishSite(project, doors.say);
    return publish(options, doors);
  });
}

async function publish(options: PublishOptions, doors: PublishDoors): Promise<boolean> {
  const { project } = options;
  doors.begin?.('check');
  const corpus = openCorpus(project);
  const { today } = options;
  const turned = refuseClock(corpus.whole.book, today);
  if (turned !== undefined) return refuse(turned);
  const gate = passGate(corpus, today);
  if (!gate.open) {
    doors.report(gate);
    return false;
  }
  const { whole, files } = corpus;
  const state = contentState(project, files);
  const items = listPublicItems(whole);
  const changes = compareWithBook(items, whole.book);
  doors.say(printChanges(changes));
  const early = refuseEarly(whole, changes, today);
  if (early !== undefined) return refuse(early);
  if (!(await doors.letGo(findUnfinished(whole, changes)))) return false;
  doors.begin?.('build');
  if (!(await doors.build(project, today))) return false;
  if (contentState(project) !== state) {
    doors.say('构建时 content 里有文件改动了，这次没有记入公布簿。请再运行一次 npm run publish。');
    return false;
  }
  await deliverSite(options, doors);
  doors.begin?.('record');
  const rows = nextRows(items, whole.book, today);
  const publications = nextPublications(whole.book?.publications ?? [], state, today, changes);
  writeBook(project, formatBook(rows, publications));
  const author = whole.site?.data?.name;
  const recorded = recordPublication(options, doors.say, { publications, changes, author });
  const note = { publication: publications.at(-1), items: items.length, changes: printChanges(changes) };
  keepReleaseNote(project, note, doors.say);
  return recorded;

  function refuse(words: string): false {
    doors.say(`没有发布：${words}原来的网站照旧。`);
    return false;
  }
}

/** A state that was published last is no new publication: one that was cut short, or a site made once more. */
function nextPublications(
  before: readonly Publication[],
  state: string,
  on: string,
  changes: Changes,
): Publication[] {
  const last = before.at(-1);
  const isSame = last?.state === state && last.backTo === undefined && isNothing(changes);
  return isSame
    ? [...before]
    : [...before, { number: (last?.number ?? 0) + 1, on, state, ...countChanges(changes) }];
}

function isNothing({ added, changed, returned }: Changes): boolean {
  return added.length + changed.length + returned.length === 0;
}
