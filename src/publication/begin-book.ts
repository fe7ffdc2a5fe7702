import { formatBook } from '../corpus/book.ts';
import { openCorpus } from '../corpus/corpus.ts';
import { listPublicItems } from '../corpus/public-items.ts';
import { nextRows } from './next-rows.ts';
import { finishBook, writeBook } from './write-book.ts';

/**
 * Makes the first book of an archive whose content has long been public: nobody knows since when, so that no item gets a
 * date. Does nothing where there is a book.
 */
export function beginBook(project: string, say: (words: string) => void): boolean {
  finishBook(project);
  const { whole } = openCorpus(project);
  if (whole.book) {
    say('已经有公布簿了（content/published），没有改动。');
    return false;
  }
  const rows = nextRows(listPublicItems(whole), undefined, undefined);
  writeBook(project, formatBook(rows, []));
  say(`已建公布簿：${rows.size} 个网址，都算公布过，入库日期不写。`);
  return true;
}
