import { NOT_FETCHED } from '../awaken.ts';
import { findPart } from '../find-part.ts';
import { names } from './names.ts';

/** Milliseconds for which it is said at the foot of the window what was gathered. */
const SAID = 8000;

/** What is said where what gathers cannot be had. */
export const NOT_TAKEN = `没有摘录成：${NOT_FETCHED}`;

let saying = 0;

/** Says for a while at the foot of the window what was gathered or kept without the bar. */
export function sayAtFoot(words: string): void {
  const strip = findPart(document, names.taken);
  findPart(document, names.hint).hidden = true;
  findPart(strip, names.takenWords).textContent = words;
  strip.hidden = false;
  clearTimeout(saying);
  saying = window.setTimeout(() => (strip.hidden = true), SAID);
}

/** Says that what opens for a paragraph cannot be had. */
export function sayNotOpened(): void {
  sayAtFoot(`没有打开：${NOT_FETCHED}`);
}
