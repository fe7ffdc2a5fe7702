import { toSelector } from './data-names.ts';
import { names, type SpeechState } from './read-aloud/names.ts';

const NAME = 'archive-read-from';

/** Whether the page can be read aloud on this device. */
export function hasVoice(): boolean {
  const silent = toSelector(names.state, 'none' satisfies SpeechState);
  return document.querySelector(`read-aloud:not(${silent})`) !== null;
}

/** Asks the voice of the page to read from a paragraph on: `p12`. */
export function askReading(paragraph: string): void {
  document.dispatchEvent(new CustomEvent(NAME, { detail: paragraph }));
}

/** Hears when that is asked. */
export function onReadingAsked(listener: (paragraph: string) => void): void {
  document.addEventListener(NAME, (event) => listener((event as CustomEvent<string>).detail));
}
