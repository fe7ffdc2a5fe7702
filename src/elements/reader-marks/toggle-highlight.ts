import { addMarks, removeMarks } from '../../folder/mark-changes.ts';
import type { Highlight, Mark } from '../../folder/model.ts';
import { thisPage } from '../article-page.ts';
import type { QuotedPart } from '../quote-bar/quoting.ts';
import { readPassage } from '../read-excerpts.ts';
import { changeMarks, listMarks, NO_ROOM, sayKept } from './article-marks.ts';
import { findWords, type FoundWords, type PlacedWords } from './find-words.ts';

/** Whether all of a quotation is marked. */
export function isHighlighted(pieces: readonly QuotedPart[], marks: readonly Mark[]): boolean {
  return covering(pieces, marks) !== undefined;
}

/** Marks a quotation, or where all of it is marked takes those marks away; gives what the reader is told. */
export async function toggleHighlight(pieces: readonly QuotedPart[]): Promise<string> {
  try {
    const marks = await listMarks();
    const held = covering(pieces, marks);
    if (held) {
      await changeMarks(removeMarks(held));
      return '已取消标记。';
    }
    const page = thisPage();
    const made = Date.now();
    const news = pieces.map((piece): Highlight => ({
      ...readPassage(page, piece),
      kind: 'highlight',
      made,
      from: piece.from,
    }));
    await changeMarks(addMarks(news, insideOf(pieces, marks)));
    return await sayKept('已标记，在摘编夹的“收藏与批注”里。');
  } catch {
    return NO_ROOM;
  }
}

/** Ids of the marks that hold the pieces, each in one of them; undefined where one is held by none. */
function covering(pieces: readonly QuotedPart[], marks: readonly Mark[]): string[] | undefined {
  const found = findAll(marks);
  const held = pieces.map((piece) => {
    const place = locate({ ...piece, paragraph: piece.id });
    return place ? found.filter(({ at }) => isInside(place, at)).map(({ id }) => id) : [];
  });
  return held.every((ids) => ids.length > 0) ? held.flat() : undefined;
}

/** Ids of the marks that lie inside a piece. */
function insideOf(pieces: readonly QuotedPart[], marks: readonly Mark[]): string[] {
  const found = findAll(marks);
  return pieces.flatMap((piece) => {
    const place = locate({ ...piece, paragraph: piece.id });
    return place ? found.filter(({ at }) => isInside(at, place)).map(({ id }) => id) : [];
  });
}

function findAll(marks: readonly Mark[]): { id: string; at: FoundWords }[] {
  return marks.flatMap((mark) => {
    const at = mark.kind === 'highlight' ? locate(mark) : undefined;
    return at ? [{ id: mark.id, at }] : [];
  });
}

function locate(words: PlacedWords): FoundWords | undefined {
  const found = findWords(words);
  return found instanceof HTMLElement ? undefined : found;
}

function isInside(inner: FoundWords, outer: FoundWords): boolean {
  return inner.paragraph === outer.paragraph && inner.start >= outer.start && inner.end <= outer.end;
}
