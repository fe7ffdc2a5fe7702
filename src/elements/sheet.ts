import { isComposing } from './composing.ts';

/** What can have the focus in a sheet. */
const STOPS = 'a[href], button, input, select, summary, [tabindex="0"]';

/**
 * Makes a part of the page a sheet that nothing else can be reached beside: it has the focus, Tab stays in it, Esc leaves
 * it, the page below stands still. Written by hand, since Firefox 78 has no dialogs; gives what undoes all of it.
 */
export function openSheet(sheet: HTMLElement, label: string, close: () => void): () => void {
  const keys = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Tab') stayInside(sheet, event);
  };
  const { style } = document.documentElement;
  const before = style.overflow;
  sheet.setAttribute('role', 'dialog');
  sheet.setAttribute('aria-modal', 'true');
  sheet.setAttribute('aria-label', label);
  sheet.addEventListener('keydown', keys);
  style.overflow = 'hidden';
  sheet.focus({ preventScroll: true });
  return () => {
    for (const name of ['role', 'aria-modal', 'aria-label']) sheet.removeAttribute(name);
    sheet.removeEventListener('keydown', keys);
    style.overflow = before;
  };
}

/** From the last stop Tab goes to the first, and the other way round. */
function stayInside(sheet: HTMLElement, event: KeyboardEvent): void {
  const stops = [...sheet.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => stop.getClientRects().length > 0,
  );
  const [first, last] = [stops[0], stops.at(-1)];
  const { activeElement } = document;
  if (event.shiftKey ? activeElement !== first && activeElement !== sheet : activeElement !== last) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
