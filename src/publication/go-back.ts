import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { passGate } from '../build/gate.ts';
import { BOOK_FOLDER, formatBook } from '../corpus/book.ts';
import { openCorpus, type Corpus } from '../corpus/corpus.ts';
import type { Book } from '../corpus/model.ts';
import { listPublicItems, type PublicItem } from '../corpus/public-items.ts';
import {
  backRows,
  findMovedBack,
  findReappearing,
  rowBehind,
  siteRows,
  type Reappearing,
  type WayBack,
} from './back-rows.ts';
import { compareWithBook, countChanges, type Changes } from './compare.ts';
import { deliverSite } from './deliver-site.ts';
import { finishSite, placeSite } from './finish-site.ts';
import { keepNumbers } from './keep-numbers.ts';
import { publishAlone } from './one-at-a-time.ts';
import { printBack } from './print-changes.ts';
import { recordBack } from './record.ts';
import { keepReleaseNote } from './release-note.ts';
import { refuseClock } from './refuse-day.ts';
import type { PublishDoors, PublishOptions } from './run-publication.ts';
import { findStates, originOf } from './stored-states.ts';
import { makeWorkProject } from './work-project.ts';
import { writeBook } from './write-book.ts';

/** What going back needs from outside. */
export interface BackDoors extends Omit<PublishDoors, 'letGo'> {
  /** True where a person, or `--yes`, lets be seen again what was withdrawn for a reason. */
  letReappear(items: readonly Reappearing[]): Promise<boolean>;
}

/**
 * Puts the site back to an earlier publication, built from its content in a project apart: what lies in `content/` stays as
 * it is, and the next publication goes on from there. True where all went well.
 */
export async function goBack(number: number, options: PublishOptions, doors: BackDoors): Promise<boolean> {
  const { project } = options;
  return publishAlone(project, doors.say, async () => {
    await finishSite(project, doors.say);
    const work = join(project, '.cache/back');
    try {
      return await buildAndRecord(number, { work, ...options }, doors);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  });
}

async function buildAndRecord(
  number: number,
  { work, ...options }: PublishOptions & { work: string },
  doors: BackDoors,
): Promise<boolean> {
  const { project, today: on } = options;
  doors.begin?.('check');
  const now = openCorpus(project);
  const { book, site } = now.whole;
  const turned = refuseClock(book, on);
  if (turned !== undefined) return refuse(turned);
  const refusal = book ? restore(number, book, { project, work }) : '还没有发布过，没有可以退回的。';
  if (refusal !== undefined || !book) return refuse(refusal ?? '');
  const present = new Set(listPublicItems(now.whole).map(({ item }) => item));
  const old = listPublicItems(openCorpus(work, { cache: false }).whole);
  const reason = `网站退回到第 ${number} 次发布`;
  const way: WayBack = { items: old, book, present, on, reason };
  const corpus = enterBook(work, way);
  const gate = passGate(corpus, on);
  if (!gate.open) {
    doors.report(gate);
    return false;
  }
  if (listPublicItems(corpus.whole).some((one) => hasNewNumber(one, book)))
    return refuse('那时的内容里有没编过号的段落，退回会用掉新的编号。');
  const rows = backRows(way);
  const changes = changesOfBack(way);
  doors.say(printBack(changes));
  const reappearing = findReappearing(way);
  if (reappearing.length > 0 && !(await doors.letReappear(reappearing))) return false;
  doors.begin?.('build');
  if (!(await doors.build(work))) return false;
  await placeSite(project, join(work, 'dist'), doors.say);
  await deliverSite(options, doors);
  doors.begin?.('record');
  const publications = nextPublications(number, book, { on, changes });
  writeBook(project, formatBook(rows, publications));
  const recorded = recordBack(options, doors.say, {
    publications,
    changes,
    author: site?.data?.name,
    backTo: number,
  });
  const note = { publication: publications.at(-1), items: old.length, changes: printBack(changes) };
  keepReleaseNote(project, note, doors.say);
  return recorded;

  function refuse(words: string): false {
    doors.say(`没有退回：${words}原来的网站照旧。`);
    return false;
  }
}

/** Puts the content of a publication into a project apart; gives why it cannot be. */
function restore(
  number: number,
  { sound, publications }: Book,
  { project, work }: { project: string; work: string },
): string | undefined {
  if (!sound) return '公布簿坏了，先运行 npm run check，照提示恢复。';
  if (!publications.some((one) => one.number === number)) return `没有第 ${number} 次发布。`;
  const state = findStates(project, publications).get(number);
  if (!state)
    return `第 ${number} 次发布的内容没有留下来（发布时用了 --no-commit，或者副本、git 记录已经不在）。`;
  makeWorkProject(project, work);
  mkdirSync(work, { recursive: true });
  const problem = state.putInto(work);
  return problem === undefined ? undefined : `${problem}。`;
}

/** Gives the old content the book of today, by which its build knows what is withdrawn. */
function enterBook(work: string, way: WayBack): Corpus {
  rmSync(join(work, 'content', BOOK_FOLDER), { recursive: true, force: true });
  keepNumbers(work, way.items, way);
  writeBook(work, formatBook(siteRows(way), way.book.publications));
  return openCorpus(work);
}

function hasNewNumber({ item, paragraphs = 0 }: PublicItem, book: Book): boolean {
  return paragraphs > (rowBehind(book, item)?.paragraphs ?? 0);
}

/** What of the site changes: what is withdrawn already goes no second time. */
function changesOfBack({ items, book, present }: WayBack): Changes {
  const { returned, gone, ...others } = compareWithBook(items, book);
  const movedBack = new Set(findMovedBack({ items, book }).values());
  return {
    ...others,
    returned: returned.filter(({ item }) => present.has(item)),
    gone: gone.filter(({ item }) => !book.items.get(item)?.row.withdrawn && !movedBack.has(item)),
  };
}

/** Going back to what is shown already is no new publication. */
function nextPublications(
  number: number,
  { publications }: Book,
  { on, changes }: { on: string; changes: Changes },
): Book['publications'] {
  const last = publications.at(-1);
  const origin = originOf(publications, number);
  if (!last || !origin) return publications;
  const counts = countChanges(changes);
  if (originOf(publications, last.number)?.number === origin.number && !counts.counts) return publications;
  return [...publications, { number: last.number + 1, on, state: origin.state, backTo: number, ...counts }];
}
