import type { Change, Edit } from '../../folder/changes.ts';
import type { Mark } from '../../folder/model.ts';
import { openShelf } from '../../folder/store/open-shelf.ts';
import type { ShelfStore } from '../../folder/store/shelf-store.ts';
import { siteRoot } from '../../search/query/site-root.ts';
import { thisPage } from '../article-page.ts';

/** What is said where a mark could not be kept. */
export const NO_ROOM = '没有存下：浏览器给网页用的地方不够了。请到摘编夹导出，再删掉一些。';

/** Said after a mark where the browser lets nothing be kept. */
const FOR_THE_VISIT = '浏览器不许保存，关闭窗口以前请到摘编夹导出。';

let opening: Promise<ShelfStore> | undefined;

/** All that the reader has marked in the article of this page. */
export async function listMarks(): Promise<Mark[]> {
  const store = await openStore();
  const { marks } = await store.read();
  const { path } = thisPage();
  return marks.filter((mark) => mark.path === path);
}

/**
 * Makes a change; who looks at the signal of the shelf hears of it.
 * @throws what the browser says where it has no room.
 */
export async function changeMarks(edit: Edit): Promise<Change> {
  const store = await openStore();
  return store.change(edit);
}

/** What is said of a mark that was made: where it is kept for the visit alone, that too. */
export async function sayKept(words: string): Promise<string> {
  const { lasts } = await openStore();
  return lasts ? words : `${words}${FOR_THE_VISIT}`;
}

function openStore(): Promise<ShelfStore> {
  return (opening ??= openShelf(siteRoot()));
}
