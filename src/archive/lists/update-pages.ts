import type { Archive } from '../model.ts';
import { UPDATES_PATH } from '../paths.ts';
import { listUpdates, type Update } from '../updates.ts';
import { yearSection } from './article-pages.ts';
import { splitList, type ListPages } from './split-list.ts';
import { ROWS_LIMIT, weighName } from './weights.ts';

/** The pages of 更新记录, by year where there is too much for one; the first day first. */
export function updatePages(archive: Archive, limit = ROWS_LIMIT): ListPages<Update> {
  return splitList(UPDATES_PATH, listUpdates(archive), {
    name: '年份',
    unit: '条',
    limit,
    weigh: weighUpdate,
    sectionOf: ({ on }) => yearSection(Number(on.slice(0, 4))),
    clusterOf: ({ on }) => ({ key: on, head: 600 }),
    latest: LATEST,
  });
}

/** How many of the last rows stand on the list's own page where it is split. */
const LATEST = 50;

function weighUpdate(update: Update): number {
  if (update.type === 'withdrawn') return weighName(update.item.title, update.item.reason);
  if (update.type === 'moved') return weighName(update.item.title, update.item.from);
  const { item } = update;
  const notes = update.type === 'corrected' ? 90 * update.notes.length : 0;
  return notes + ('issue' in item ? weighName(item.headTitle, item.issue.title) : weighName(item.title));
}
