import { shorten } from '../../text/shorten.ts';
import type { Mark } from '../../folder/model.ts';
import { toSelector } from '../data-names.ts';
import { PARAGRAPHS } from '../quote-bar/paragraphs.ts';
import { findWords } from './find-words.ts';
import { names, type ParagraphMark } from './names.ts';

/** The name of the browser's highlight of what the reader has marked. */
const HIGHLIGHT = 'reader-mark';

/**
 * Shows marks at the text of the page, which stays as it is: words by the browser's highlights, or where it has none by a bar
 * beside their paragraph, notes by a button that has no text of its own. `open` hears of which paragraph's notes are wanted.
 */
export function drawMarks(
  body: HTMLElement,
  marks: readonly Mark[],
  open: (paragraph: string) => void,
): void {
  for (const paragraph of body.querySelectorAll(toSelector(names.marked)))
    paragraph.removeAttribute(names.marked);
  drawWords(marks);
  drawRemarks(body, marks, open);
}

function drawWords(marks: readonly Mark[]): void {
  const ranges: Range[] = [];
  for (const mark of marks) {
    const found = mark.kind === 'highlight' ? findWords(mark) : undefined;
    if (found instanceof HTMLElement) setMark(found, 'changed');
    else if (found && hasHighlights()) ranges.push(found.words);
    else if (found) setMark(found.paragraph, 'here');
  }
  if (hasHighlights()) CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
}

function hasHighlights(): boolean {
  return typeof Highlight === 'function';
}

function setMark(paragraph: HTMLElement, mark: ParagraphMark): void {
  paragraph.setAttribute(names.marked, mark);
}

/** Buttons that are there already stay: one of them may have the focus. */
function drawRemarks(body: HTMLElement, marks: readonly Mark[], open: (paragraph: string) => void): void {
  const notes = new Map<string, string[]>();
  for (const mark of marks)
    if (mark.kind === 'remark') notes.set(mark.paragraph, [...(notes.get(mark.paragraph) ?? []), mark.note]);
  for (const button of body.querySelectorAll<HTMLElement>(toSelector(names.remarks)))
    if (!notes.has(button.parentElement?.id ?? '')) button.remove();
  for (const [id, own] of notes) {
    const paragraph = document.getElementById(id);
    if (!paragraph?.matches(PARAGRAPHS)) continue;
    const button = paragraph.querySelector(toSelector(names.remarks)) ?? addButton(paragraph, open);
    button.setAttribute(names.remarks, own.length === 1 ? '' : ` ${own.length}`);
    button.setAttribute('aria-label', `批注：${own.map((note) => shorten(note, READ_OUT)).join('；')}`);
  }
}

function addButton(paragraph: HTMLElement, open: (paragraph: string) => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.screenOnly = '';
  button.addEventListener('click', () => open(paragraph.id));
  paragraph.append(button);
  return button;
}

/** Characters of a note that are read out with its button. */
const READ_OUT = 40;
