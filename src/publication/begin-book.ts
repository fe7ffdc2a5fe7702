import { passGate } from '../build/gate.ts';
import { formatBook } from '../corpus/book.ts';
import { openCorpus } from '../corpus/corpus.ts';
import { listPublicItems } from '../corpus/public-items.ts';
import { nextRows } from '../corpus/next-rows.ts';
import { publishAlone } from './one-at-a-time.ts';
import type { PublishDoors } from './run-publication.ts';
import { writeBook } from './write-book.ts';

/**
 * Makes the first book of an archive whose content has long been public: nobody knows since when, so that no item gets a
 * date. Does nothing where there is a book; content that a build would refuse gets none.
 */
export function beginBook(
  project: string,
  { say, report }: Pick<PublishDoors, 'say' | 'report'>,
): Promise<boolean> {
  return publishAlone(project, say, () => {
    const corpus = openCorpus(project);
    if (corpus.whole.book) {
      say('已经有公布簿了（content/published），没有改动。');
      return false;
    }
    // The gate gives every paragraph its number: one without would count as a draft, and its number as free.
    const gate = passGate(corpus);
    if (!gate.open) {
      report(gate);
      return false;
    }
    const rows = nextRows(listPublicItems(corpus.whole), undefined, undefined);
    writeBook(project, formatBook(rows, []));
    say(`已建公布簿：${rows.size} 个网址，都算公布过，入库日期不写。`);
    return true;
  });
}
