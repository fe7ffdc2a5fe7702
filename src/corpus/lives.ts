import type { Correction } from '../schema/corrections.ts';
import type { BookRow } from '../schema/published.ts';
import type { DatedCorrection, ItemLife, Whole } from './model.ts';
import { nextRows } from './next-rows.ts';
import { correctionKey, listPublicItems } from './public-items.ts';

/** What the book knows of the days of items and corrections. */
export interface Lives {
  /** Day of the first publication; undefined before it. */
  since: string | undefined;
  /** To be spread into what is shown: nothing for an item that was never published. */
  of(item: string): { life?: ItemLife };
  /** A correction of an issue's folder with its day, where that is known. */
  dateCorrection(issue: string, correction: Correction): DatedCorrection;
}

/**
 * Reads the days out of the book. A site is built before its publication is recorded: on the day of one, what is new or
 * changed against the book bears that day, as it will stand there.
 */
export function readLives(whole: Whole, publicationDay?: string): Lives {
  const rows =
    publicationDay === undefined ? undefined : nextRows(listPublicItems(whole), whole.book, publicationDay);
  const rowOf = (item: string) => (rows ? rows.get(item) : whole.book?.items.get(item)?.row);
  return {
    since: whole.book?.publications[0]?.on ?? publicationDay,
    of(item) {
      const row = rowOf(item);
      return row ? { life: lifeOf(row) } : {};
    },
    dateCorrection(issue, correction) {
      const item = correction.article === undefined ? issue : `${issue}/${correction.article}`;
      const on = rowOf(item)?.corrections?.[correctionKey(correction)];
      return on ? { ...correction, on } : correction;
    },
  };
}

function lifeOf({ added, changed, formerly = [] }: BookRow): ItemLife {
  return {
    ...(added !== undefined && { added }),
    changed: [...formerly, ...(changed === undefined ? [] : [changed])],
  };
}
