import { make } from './make.ts';

let timer = 0;

/** Says something for a while at the foot of the page; a screen reader says it too. */
export function tell(words: string, isError = false): void {
  const place = document.querySelector('[data-tell]');
  clearTimeout(timer);
  place?.replaceChildren(make('p', { class: isError ? 'told error' : 'told' }, words));
  timer = window.setTimeout(() => place?.replaceChildren(), isError ? 12_000 : 4000);
}

/** Does something a person asked for; what goes wrong is said. */
export function attempt(act: () => Promise<unknown>): void {
  act().catch((error: unknown) => tell(error instanceof Error ? error.message : String(error), true));
}
