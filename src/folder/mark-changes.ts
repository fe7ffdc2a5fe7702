import type { Edit } from './changes.ts';
import { newId, type Mark, type MarkContent, type Remark } from './model.ts';

/** Adds marks, each once; `instead` are ids of marks that lie inside the new ones and go. */
export function addMarks(contents: readonly MarkContent[], instead: readonly string[] = []): Edit {
  return ({ marks }) => ({
    put: contents
      .filter((content) => !marks.some((mark) => isSame(mark, content)))
      .map((content): Mark => ({ ...content, id: idOf(content) })),
    removed: marks.filter((mark) => instead.includes(mark.id)),
  });
}

export function removeMarks(ids: readonly string[]): Edit {
  return ({ marks }) => ({ put: [], removed: marks.filter(({ id }) => ids.includes(id)) });
}

/**
 * Puts another note in the place of the one a window showed. Where another window has changed it meanwhile, or taken it
 * away, the words are kept as a remark of their own on the same paragraph.
 */
export function editRemark(shown: Remark & { id: string }, note: string): Edit {
  return ({ marks }) => {
    const mark = marks.find(({ id }) => id === shown.id);
    if (mark?.kind === 'remark') {
      if (mark.note === note) return { put: [], removed: [] };
      if (mark.note === shown.note) return { put: [{ ...mark, note }], removed: [] };
    }
    return { put: [{ ...shown, note, id: newId() }], removed: [], isSplit: true };
  };
}

/** An article is kept once, in whatever window; of the others there may be several. */
function idOf(content: MarkContent): string {
  return content.kind === 'bookmark' ? `bookmark ${content.path}` : newId();
}

/** Whether two marks are the same but for the time they were made. */
function isSame(a: MarkContent, b: MarkContent): boolean {
  if (a.path !== b.path) return false;
  if (a.kind === 'bookmark') return b.kind === 'bookmark';
  if (b.kind === 'bookmark' || a.paragraph !== b.paragraph || a.text !== b.text) return false;
  return a.kind === 'highlight'
    ? b.kind === 'highlight' && a.from === b.from
    : b.kind === 'remark' && a.note === b.note;
}
