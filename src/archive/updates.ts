import type { WithdrawnItem } from '../corpus/model.ts';
import { formatDate } from '../text/dates.ts';
import { datesOf } from './dates.ts';
import { titleOfMoved, type MovedPage } from './moved-pages.ts';
import type { Archive, Article, Issue } from './model.ts';
import { itemPath } from './paths.ts';

/** Something that was done: an item brought in, corrected, withdrawn, or given another address. */
export type Update = { on: string } & (
  | { type: 'added'; item: Article | Issue }
  /** `notes` are the numbers of its corrections in the 校勘记, from 1. */
  | { type: 'corrected'; item: Article | Issue; notes: number[] }
  | { type: 'withdrawn'; item: WithdrawnItem }
  | { type: 'moved'; item: MovedPage }
);

/** All that is recorded of what a reader of this build may see, the first day first; one day in reading order. */
export function listUpdates(archive: Archive): Update[] {
  const { issues, withdrawn } = archive;
  const items = issues.flatMap((issue) => (issue.document ? issue.articles : [issue, ...issue.articles]));
  const updates = [
    ...items.flatMap(listEntries),
    ...items.flatMap(listCorrections),
    ...withdrawn.map((item): Update => ({ type: 'withdrawn', on: item.on, item })),
    ...listMoves(archive),
  ];
  return updates.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Since when it is recorded, in words. */
export function sinceWords(since: string | undefined): string {
  const from = since === undefined ? '从下一次发布记起' : `从${formatDate(since)}记起`;
  return `${from}：哪一天有什么入库、更正、撤下、换了网址。此前入库的，日期没有记下。`;
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

/** What was given another address, without what went along with it: of an issue its articles. */
function listMoves(archive: Archive): Update[] {
  const targets = new Map(archive.moved.map(({ item, to }) => [item, to]));
  const goesAlong = (item: string, to: string) => {
    const above = targets.get(item.slice(0, item.lastIndexOf('/')));
    return above !== undefined && to.startsWith(`${above}/`);
  };
  return archive.moved.flatMap(({ item, to, on }): Update[] => {
    if (on === undefined || goesAlong(item, to)) return [];
    const page = { from: itemPath(item), to: itemPath(to), title: titleOfMoved(archive, to) };
    return page.from === page.to ? [] : [{ type: 'moved', on, item: page }];
  });
}
