import { make } from './make.ts';

let timer = 0;

/** Milliseconds in which a character is read. */
const A_CHARACTER = 200;

/** Says something for a while at the foot of the page; a screen reader says it too. */
export function tell(words: string, isError = false): void {
  const place = document.querySelector('[data-tell]');
  clearTimeout(timer);
  place?.replaceChildren(make('p', { class: isError ? 'told error' : 'told' }, words));
  const shown = Math.max(isError ? 12_000 : 4000, words.length * A_CHARACTER);
  timer = window.setTimeout(() => place?.replaceChildren(), shown);
}

/** Does something a person asked for; what goes wrong is said. */
export function attempt(act: () => Promise<unknown>): void {
  act().catch((error: unknown) => tell(error instanceof Error ? error.message : String(error), true));
}
