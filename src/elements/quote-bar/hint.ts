import { findPart } from '../find-part.ts';
import { names } from './names.ts';

const KEY = 'quote-hint';

/**
 * Says once on a device that is touched that paragraphs can be tapped. Where nothing can be remembered it is not said, for it
 * would be said on every page; nor where the bar of hits stands in its place.
 */
export function showHintOnce(bar: HTMLElement): void {
  if (!matchMedia('(pointer: coarse)').matches || new URLSearchParams(location.search).has('q')) return;
  try {
    if (localStorage.getItem(KEY) !== null) return;
    localStorage.setItem(KEY, 'seen');
  } catch {
    return;
  }
  findPart(bar, names.hint).hidden = false;
  findPart(bar, names.hintDone).addEventListener('click', () => hideHint(bar));
}

/** Takes the hint away, whether it is there or not. */
export function hideHint(bar: HTMLElement): void {
  findPart(bar, names.hint).hidden = true;
}
