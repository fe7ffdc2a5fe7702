const NAME = 'archive-remarks';

/** Asks the bar for the reader's notes on a paragraph: `p12`. */
export function askRemarks(paragraph: string): void {
  document.dispatchEvent(new CustomEvent(NAME, { detail: paragraph }));
}

/** Hears when that is asked. */
export function onRemarksAsked(listener: (paragraph: string) => void): void {
  document.addEventListener(NAME, (event) => listener((event as CustomEvent<string>).detail));
}
