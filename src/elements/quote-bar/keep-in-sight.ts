/** Moves the page so far that the line that was tapped, at `y` in the window, stands clear of the bar. */
export function keepInSight(y: number, paragraph: HTMLElement, bar: HTMLElement): void {
  const hidden = y + parseFloat(getComputedStyle(paragraph).lineHeight) - bar.getBoundingClientRect().top;
  if (hidden > 0) scrollBy({ top: hidden });
}
