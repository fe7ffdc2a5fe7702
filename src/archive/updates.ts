import type { WithdrawnItem } from '../corpus/model.ts';
import { formatDate } from '../text/dates.ts';
import { datesOf } from './dates.ts';
import type { Archive, Article, Issue } from './model.ts';

/** Something a publication did: it brought an item in, corrected it, or withdrew it. */
export type Update = { on: string } & (
  | { type: 'added'; item: Article | Issue }
  /** `notes` are the numbers of its corrections in the 校勘记, from 1. */
  | { type: 'corrected'; item: Article | Issue; notes: number[] }
  | { type: 'withdrawn'; item: WithdrawnItem }
);

/** All that is recorded of what a reader of this build may see, the first day first; one day in reading order. */
export function listUpdates({ issues, withdrawn }: Archive): Update[] {
  const items = issues.flatMap((issue) => (issue.document ? issue.articles : [issue, ...issue.articles]));
  const updates = [
    ...items.flatMap(listEntries),
    ...items.flatMap(listCorrections),
    ...withdrawn.map((item): Update => ({ type: 'withdrawn', on: item.on, item })),
  ];
  return updates.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Since when it is recorded, in words. */
export function sinceWords(since: string | undefined): string {
  const from = since === undefined ? '从下一次发布记起' : `从${formatDate(since)}记起`;
  return `${from}：哪一天有什么入库、更正、撤下。此前入库的，日期没有记下。`;
}

function listEntries(item: Article | Issue): Update[] {
  const { cameIn } = datesOf(item);
  return cameIn === undefined ? [] : [{ type: 'added', on: cameIn, item }];
}

function listCorrections(item: Article | Issue): Update[] {
  return datesOf(item).corrections.map((on) => ({
    type: 'corrected',
    on,
    item,
    notes: item.corrections.flatMap((one, place) => (one.on === on ? [place + 1] : [])),
  }));
}
