import type { Sentence } from './spoken-text.ts';

/** The sentence in which the reader's selection begins, if there is one. */
export function placeOfSelection(sentences: readonly Sentence[]): number | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return undefined;
  const { startContainer, startOffset } = selection.getRangeAt(0);
  return Math.max(
    0,
    sentences.findIndex(({ range }) => range.comparePoint(startContainer, startOffset) <= 0),
  );
}

/** The first sentence of a paragraph; the first of all where it is not there any more. */
export function placeOfParagraph(sentences: readonly Sentence[], paragraph: string | undefined): number {
  return Math.max(
    0,
    sentences.findIndex(({ range }) => paragraphOf(range) === paragraph && paragraph !== undefined),
  );
}

/** Id of the paragraph a sentence stands in; none for the title. */
export function paragraphOf({ startContainer }: Range): string | undefined {
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  return element?.closest('[id^="p"]')?.id;
}

/** Whether anything of a sentence is in the window. */
export function isSeen(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** Whether all of it is, clear of the bar at the foot of the window. */
export function isWhollySeen(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return top >= 0 && bottom < innerHeight - 96;
}

/** Brings a sentence into the upper third of the window. */
export function scrollTo(range: Range): void {
  const { top } = range.getBoundingClientRect();
  window.scrollTo({ top: scrollY + top - innerHeight * 0.3 });
}
