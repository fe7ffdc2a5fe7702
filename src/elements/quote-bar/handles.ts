import { findPart } from '../find-part.ts';
import { names } from './names.ts';

/** Room that a head of the page may take at the top of the window, in pixels. */
const HEAD = 64;

/** Sets the handles beside the top of a paragraph, or of what is seen of it, and names them after its number. */
export function placeHandles(
  bar: HTMLElement,
  body: HTMLElement,
  paragraph: HTMLElement,
  number: number,
): void {
  const handles = findPart(bar, names.handles);
  const origin = (handles.offsetParent ?? document.body).getBoundingClientRect();
  const { left } = body.getBoundingClientRect();
  const { top, bottom } = paragraph.getBoundingClientRect();
  const seen = Math.max(top, Math.min(HEAD, bottom - handles.offsetHeight));
  handles.style.insetBlockStart = `${seen - origin.top}px`;
  handles.style.insetInlineStart = `${left - origin.left}px`;
  handles.toggleAttribute(names.cramped, left < 1.1 * handles.offsetWidth);
  findPart(bar, names.handle).setAttribute('aria-label', `引用第 ${number} 段`);
  findPart(bar, names.takeHandle).setAttribute('aria-label', `摘录第 ${number} 段`);
}

/** The paragraph that ↑ or ↓ leads to; undefined for other keys and beyond the ends of the text. */
export function stepFrom(
  paragraph: HTMLElement | undefined,
  paragraphs: readonly HTMLElement[],
  event: KeyboardEvent,
): HTMLElement | undefined {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (step === undefined) return undefined;
  event.preventDefault();
  return paragraphs[paragraphs.findIndex((one) => one === paragraph) + step];
}
