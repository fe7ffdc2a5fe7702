import { freeDrafts } from '../identity/drafts.ts';
import {
  highestNumber,
  parseRow,
  updateLock,
  type ArticleLock,
  type LockRow,
  type LockUpdate,
} from '../identity/lock.ts';
import type { NumberLayout } from '../document/lay-numbers.ts';
import type { IssueFolder } from './model.ts';

/** Reads the rows of one article's lock; a row nobody can read is left out, the checks tell of it. */
export function readRows(texts: readonly string[]): ArticleLock {
  return texts.map(parseRow).filter((row) => row !== undefined);
}

/** The rows of an article's lock, and the highest number that readers know. */
export interface KnownNumbers {
  rows: ArticleLock;
  published: number;
}

/** The highest published number of an article: of a draft 0; without limit where the archive keeps no book. */
export function publishedUpTo({ published }: Pick<IssueFolder, 'published'>, article: string): number {
  return published ? (published.get(article)?.paragraphs ?? 0) : Infinity;
}

/** Published numbers that the lock of an article, cut short, no longer holds: `p3 到 p4`; undefined where it holds the last. */
export function cutOffNumbers({ rows, published }: KnownNumbers): string | undefined {
  const first = highestNumber(rows) + 1;
  if (published === Infinity || first > published) return undefined;
  return first === published ? `p${published}` : `p${first} 到 p${published}`;
}

/**
 * What the lock of an article makes of its text: the number of every paragraph, old and new. Numbers above the highest
 * published one are drafts, and given anew.
 */
export function numberParagraphs(
  lock: ArticleLock,
  texts: readonly string[],
  published = Infinity,
): LockUpdate {
  return freeDrafts(updateLock(published === 0 ? [] : lock, texts), published);
}

/** Which number stands where in the text: addresses of merged and withdrawn paragraphs included. */
export function layoutOf({ rows, numbers }: Pick<LockUpdate, 'rows' | 'numbers'>): NumberLayout {
  const merged = new Map<number, number[]>();
  for (const row of rows) {
    if (row.state !== 'merged') continue;
    const holder = lastHolder(rows, row);
    merged.set(holder, [row.number, ...(merged.get(holder) ?? [])]);
  }
  return {
    numbers,
    merged,
    withdrawn: rows.flatMap((row, rank) =>
      row.state === 'withdrawn'
        ? [{ number: row.number, reason: row.reason, after: liveBefore(rows, rank) }]
        : [],
    ),
  };
}

/** Number of the paragraph that holds the text of a merged one, which may have been merged on since. */
function lastHolder(rows: ArticleLock, { into }: Extract<LockRow, { state: 'merged' }>): number {
  const next = rows.find((row) => row.state === 'merged' && row.number === into);
  return next?.state === 'merged' ? lastHolder(rows, next) : into;
}

function liveBefore(rows: ArticleLock, rank: number): number | undefined {
  return rows.slice(0, rank).findLast(({ state }) => state === 'live')?.number;
}
