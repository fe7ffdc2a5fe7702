import { addMarks, editRemark, removeMarks } from '../../folder/mark-changes.ts';
import type { Item, Mark, Remark } from '../../folder/model.ts';
import { thisPage } from '../article-page.ts';
import { readPassage } from '../read-excerpts.ts';
import { changeMarks, NO_ROOM, sayKept } from '../reader-marks/article-marks.ts';
import type { QuotedPart } from './quoting.ts';

/** A note as it is kept. */
type HeldRemark = Remark & { id: string };

/** The fields with the reader's notes on a paragraph, and one for a new note where there is none. */
export interface RemarkFields {
  elements: HTMLTextAreaElement[];
  /** Keeps what was written into them; gives what the reader is told, nothing where nothing was. */
  keep: () => Promise<string>;
}

/** Makes the fields of the notes on what is quoted. */
export function makeRemarkFields(piece: QuotedPart, marks: readonly Mark[]): RemarkFields {
  const held = marks.filter(isRemark).filter(({ paragraph }) => paragraph === piece.id);
  const fields = (held.length > 0 ? held : [undefined]).map((remark, place) =>
    makeField(piece, remark, place + 1),
  );
  return {
    elements: fields.map(({ element }) => element),
    keep: async () => {
      const said = await Promise.all(fields.map((field) => field.keep()));
      return said.find((words) => words !== '') ?? '';
    },
  };
}

function makeField(piece: QuotedPart, held: HeldRemark | undefined, number: number) {
  let shown = held;
  let kept = Promise.resolve('');
  const element = document.createElement('textarea');
  element.rows = 3;
  element.value = held?.note ?? '';
  element.setAttribute('aria-label', number === 1 ? '批注' : `批注 ${number}`);
  // One after the other: a press on the button leaves the field as well, and both keep.
  return { element, keep: () => (kept = kept.then(keepNow)) };

  async function keepNow(): Promise<string> {
    const note = element.value.trim();
    if (note === (shown?.note ?? '')) return '';
    try {
      if (!shown) {
        const passage = readPassage(thisPage(), piece);
        const { put } = await changeMarks(addMarks([{ ...passage, kind: 'remark', made: Date.now(), note }]));
        shown = put.find(isRemark);
        return await sayKept('已记下批注，在摘编夹的“收藏与批注”里。');
      }
      if (note === '') {
        await changeMarks(removeMarks([shown.id]));
        shown = undefined;
        return '已删去批注。';
      }
      const { put, isSplit } = await changeMarks(editRemark(shown, note));
      shown = put.find(isRemark) ?? { ...shown, note };
      return isSplit ? '另一个窗口也改了这条批注，两份都留着。' : await sayKept('已改好批注。');
    } catch {
      return NO_ROOM;
    }
  }
}

function isRemark(item: Item): item is HeldRemark {
  return item.kind === 'remark';
}
