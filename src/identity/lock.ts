import { fingerprint } from './fingerprint.ts';
import { matchParagraphs, type KnownParagraph } from './match.ts';

/**
 * One paragraph number and what became of it. Numbers are given once, count on from 1 in each article and are
 * never given again: a paragraph that is merged or withdrawn leaves its row.
 */
export type LockRow =
  | ({ state: 'live' } & KnownParagraph)
  | { state: 'merged'; number: number; into: number }
  | { state: 'withdrawn'; number: number; reason: string };

/** Rows of an article in the order of its text. */
export type ArticleLock = LockRow[];

/** An article's lock brought up to its text, and what that changed. */
export interface LockUpdate {
  rows: ArticleLock;
  /** Number of each paragraph in reading order. */
  numbers: number[];
  added: number[];
  merged: Map<number, number>;
  /** Published numbers whose text is gone; their rows are kept as they were. */
  lost: number[];
}

/** Brings a lock up to the paragraphs of an article: known ones keep their number, new ones get the next. */
export function updateLock(lock: ArticleLock, texts: readonly string[]): LockUpdate {
  const live = lock.filter((row) => row.state === 'live');
  const prints = texts.map(fingerprint);
  const match = matchParagraphs(live, texts, prints);
  let last = highestNumber(lock);
  const added: number[] = [];
  const rows: ArticleLock = prints.map((print, place) => {
    let number = match.numbers[place];
    if (number === undefined) {
      last += 1;
      number = last;
      added.push(number);
    }
    return { state: 'live', number, ...print };
  });
  const kept = lock.map((row): LockRow => {
    const into = match.merged.get(row.number);
    return row.state === 'live' && into !== undefined ? { state: 'merged', number: row.number, into } : row;
  });
  const numbers = rows.map(({ number }) => number);
  return { rows: weave(rows, kept), numbers, added, merged: match.merged, lost: match.lost };
}

/**
 * Puts rows that have no text of their own back behind the row they followed before, and behind what has come in
 * there since, such as the second part of a paragraph that was split.
 */
function weave(rows: ArticleLock, kept: ArticleLock): ArticleLock {
  const woven = [...rows];
  const known = new Set(kept.map(({ number }) => number));
  const present = new Set(rows.map(({ number }) => number));
  kept.forEach((row, rank) => {
    if (present.has(row.number)) return;
    const before = kept.slice(0, rank).findLast(({ number }) => present.has(number));
    let place = before ? woven.findIndex(({ number }) => number === before.number) + 1 : 0;
    if (row.state === 'withdrawn') {
      const follower = woven.findIndex(({ number }, index) => index >= place && known.has(number));
      place = follower < 0 ? woven.length : follower;
    }
    woven.splice(place, 0, row);
    present.add(row.number);
  });
  return woven;
}

/** The highest number of some rows, whatever became of it; 0 of none. */
export function highestNumber(rows: readonly Pick<LockRow, 'number'>[]): number {
  return Math.max(0, ...rows.map(({ number }) => number));
}

/** Numbers from 1 up to the last that an article's lock has lost. */
export function missingNumbers(lock: ArticleLock): number[] {
  const present = new Set(lock.map(({ number }) => number));
  return Array.from({ length: highestNumber(lock) }, (_, index) => index + 1).filter(
    (number) => !present.has(number),
  );
}

const LIVE = /^p(?<number>\d+) (?<length>\d+) (?<sketch>[0-9a-f]{16}) (?<opening>\S*) (?<closing>\S*)$/u;
const MERGED = /^p(?<number>\d+) 并入 p(?<into>\d+)$/u;
const WITHDRAWN = /^p(?<number>\d+) 撤下 (?<reason>.+)$/u;

/** Writes a row: `p12 78 0f3a… 开头十字 末尾十字`, `p13 并入 p12`, `p14 撤下 理由`. */
export function formatRow(row: LockRow): string {
  if (row.state === 'merged') return `p${row.number} 并入 p${row.into}`;
  if (row.state === 'withdrawn') return `p${row.number} 撤下 ${row.reason}`;
  return `p${row.number} ${row.length} ${row.sketch} ${row.opening} ${row.closing}`;
}

/** Reads a row; undefined where it is none. */
export function parseRow(text: string): LockRow | undefined {
  const live = LIVE.exec(text)?.groups;
  if (live) {
    const { number, length, sketch = '', opening = '', closing = '' } = live;
    return { state: 'live', number: Number(number), length: Number(length), sketch, opening, closing };
  }
  const merged = MERGED.exec(text)?.groups;
  if (merged) return { state: 'merged', number: Number(merged.number), into: Number(merged.into) };
  const withdrawn = WITHDRAWN.exec(text)?.groups;
  return (
    withdrawn && {
      state: 'withdrawn',
      number: Number(withdrawn.number),
      reason: withdrawn.reason ?? '',
    }
  );
}
