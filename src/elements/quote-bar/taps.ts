import { PARAGRAPHS } from './paragraphs.ts';

/** What a tap is meant for itself: links, controls, marks of corrections and of what was searched for. */
const MEANT = 'a, button, input, select, textarea, summary, label, mark, audio, video';

/**
 * Hears taps by finger or pen: of a paragraph of the text, or of nothing that is quoted. A tap that meant a link or a mark,
 * or that let go of a selection, is none.
 */
export function onTap(
  body: HTMLElement,
  listener: (paragraph: HTMLElement | undefined, event: MouseEvent) => void,
): void {
  let isTouch = false;
  let hadSelection = false;
  document.addEventListener('pointerdown', ({ pointerType }) => {
    isTouch = pointerType === 'touch' || pointerType === 'pen';
    hadSelection = hasSelection();
  });
  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (!isTouch || hadSelection || hasSelection() || target.closest(MEANT)) return;
    const paragraph = target.closest<HTMLElement>(PARAGRAPHS);
    listener(paragraph && body.contains(paragraph) ? paragraph : undefined, event);
  });
}

/** Whether anything is selected. */
export function hasSelection(): boolean {
  return getSelection()?.isCollapsed === false;
}
