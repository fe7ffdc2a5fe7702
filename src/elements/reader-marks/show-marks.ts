import { addMarks, removeMarks } from '../../folder/mark-changes.ts';
import type { Mark } from '../../folder/model.ts';
import { articleNames } from '../article-names.ts';
import { thisPage } from '../article-page.ts';
import { findPart } from '../find-part.ts';
import { askRemarks } from '../quote-bar/ask-remarks.ts';
import { readSource } from '../read-excerpts.ts';
import { changeMarks, listMarks, NO_ROOM, sayKept } from './article-marks.ts';
import { drawMarks } from './draw-marks.ts';
import { names } from './names.ts';

/**
 * Shows at the text what is marked and noted in it, and at the button of the element whether the article is kept.
 * @throws what the browser says where what is kept cannot be read.
 */
export async function showMarks(element: HTMLElement): Promise<void> {
  const marks = await listMarks();
  drawMarks(findPart(document, articleNames.body), marks, askRemarks);
  const isKept = findBookmark(marks) !== undefined;
  findPart(element, names.bookmark).setAttribute('aria-pressed', String(isKept));
  findPart(element, names.bookmarkLabel).textContent = isKept ? '已收藏' : '收藏';
}

/** Keeps the article of this page, or keeps it no more; gives what the reader is told. */
export async function toggleBookmark(): Promise<string> {
  try {
    const held = findBookmark(await listMarks());
    if (held) {
      await changeMarks(removeMarks([held.id]));
      return '已取消收藏。';
    }
    await changeMarks(addMarks([{ kind: 'bookmark', made: Date.now(), ...readSource(thisPage()) }]));
    return await sayKept('已收藏，在摘编夹的“收藏与批注”里。');
  } catch {
    return NO_ROOM;
  }
}

function findBookmark(marks: readonly Mark[]): (Mark & { id: string }) | undefined {
  return marks.find(({ kind }) => kind === 'bookmark');
}
