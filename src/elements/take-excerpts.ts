import { addEntries, FIRST_NAME } from '../folder/changes.ts';
import { currentFolder, entriesOf, type Quoted, type Shelf } from '../folder/model.ts';
import { openShelf } from '../folder/store/open-shelf.ts';
import { siteRoot } from '../search/query/site-root.ts';

/** Puts excerpts into the folder used last, once each; gives what the reader is told. */
export async function takeExcerpts(excerpts: readonly Quoted[]): Promise<string> {
  try {
    const store = await openShelf(siteRoot());
    const { put } = await store.change((shelf) => {
      const news = excerpts.filter((excerpt) => !isHeld(shelf, excerpt));
      return news.length === 0 ? { put: [], removed: [] } : addEntries(news, Date.now())(shelf);
    });
    const shelf = await store.read();
    const folder = currentFolder(shelf);
    const name = folder?.name ?? FIRST_NAME;
    if (put.length === 0) return `“${name}”里已经有了。`;
    const count = folder ? entriesOf(shelf, folder.id).length : 0;
    return `已摘录，“${name}”里有 ${count} 条。${store.lasts ? '' : '浏览器不许保存，关闭窗口以前请导出。'}`;
  } catch {
    return '没有摘录成：浏览器给网页用的地方不够了。请到摘编夹导出，再删掉一些。';
  }
}

/** Whether the current folder has the very words of the same paragraph. */
function isHeld(shelf: Shelf, { path, paragraph, text }: Quoted): boolean {
  const folder = currentFolder(shelf);
  return (
    folder !== undefined &&
    entriesOf(shelf, folder.id).some(
      (entry) =>
        entry.kind === 'excerpt' &&
        entry.path === path &&
        entry.paragraph === paragraph &&
        entry.text === text,
    )
  );
}
