import type { Result, SearchAnswer } from '../../search/query/api.ts';
import { ask } from '../../search/query/client.ts';
import { toSelector } from '../data-names.ts';
import { findPart } from '../find-part.ts';
import { makeResult, nameGroup } from './make-result.ts';
import { names } from './names.ts';

/** Results read before the reader goes down: each costs a file of its text, and a window shows three or four. */
const FIRST = 10;

/** `<search-results>`: the list of articles found; it grows as the reader goes down. */
export class SearchResults extends HTMLElement {
  #answer: SearchAnswer | undefined;
  #shown = 0;
  /** How the last result in the list was found. */
  #group: Result['group'];
  /** The answer that is being read on. */
  #reading: SearchAnswer | undefined;
  #observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) void this.#readOn();
    },
    { rootMargin: '400px' },
  );

  connectedCallback(): void {
    this.#more.addEventListener('click', () => void this.#readOn(true));
    this.addEventListener('keydown', (event) => this.#move(event));
  }

  /** How many results stand in the list. */
  get shown(): number {
    return this.#shown;
  }

  /** Reads the first results of an answer, or as many as the list had before. */
  read(answer: SearchAnswer, shown: number): Promise<Result[]> {
    return ask('read', { answer: answer.id, from: 0, to: Math.max(shown, FIRST) });
  }

  /** Starts the list anew. */
  show(answer: SearchAnswer, results: readonly Result[]): void {
    this.clear();
    this.#answer = answer;
    this.#append(answer, results);
  }

  /** Empties the list. */
  clear(): void {
    this.#answer = undefined;
    this.#shown = 0;
    this.#group = undefined;
    this.#list.replaceChildren();
    this.#more.hidden = true;
  }

  /** Goes to the first result, if there is one. */
  focusFirst(): void {
    this.#titles[0]?.focus();
  }

  async #readOn(byHand = false): Promise<void> {
    const answer = this.#answer;
    if (!answer || this.#reading === answer || this.#shown >= answer.total) return;
    this.#reading = answer;
    const firstNew = this.#shown;
    try {
      const results = await ask('read', { answer: answer.id, from: firstNew, to: firstNew + this.#pageSize });
      if (answer !== this.#answer) return;
      this.#append(answer, results);
      if (byHand) this.#titles[firstNew]?.focus();
    } catch (error) {
      if (answer === this.#answer) this.#fail(error);
    } finally {
      if (this.#reading === answer) this.#reading = undefined;
    }
  }

  #append(answer: SearchAnswer, results: readonly Result[]): void {
    const entries = results.map((result) => {
      const entry = makeResult(this, result, answer.id, (error) => this.#fail(error));
      if (result.group !== this.#group) nameGroup(entry, result.group);
      this.#group = result.group;
      return entry;
    });
    this.#list.append(...entries);
    void markUnkept(entries);
    this.#shown += results.length;
    this.#more.hidden = this.#shown >= answer.total;
    // Observed anew, so that a list still too short for the window goes on at once.
    this.#observer.disconnect();
    if (!this.#more.hidden) this.#observer.observe(this.#more);
  }

  #fail(error: unknown): void {
    this.dispatchEvent(new CustomEvent('search-failed', { bubbles: true, detail: error }));
  }

  /** Arrows go from title to title; above the first is the box. */
  #move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const result = (event.target as HTMLElement).closest(toSelector(names.result));
    if (step === undefined || !result || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const titles = this.#titles;
    const place = titles.findIndex((title) => result.contains(title));
    if (place + step < 0)
      document.querySelector<HTMLInputElement>('archive-search search-box input')?.focus();
    else titles[place + step]?.focus();
  }

  get #titles(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(`${toSelector(names.result)} ${toSelector(names.title)}`)];
  }

  get #list(): HTMLElement {
    return findPart(this, names.list);
  }

  get #more(): HTMLElement {
    return findPart(this, names.more);
  }

  get #pageSize(): number {
    return Number(this.getAttribute(names.pageSize));
  }
}

/** Says of articles that are not kept on this device that they are not, where a worker answers in the place of the network. */
async function markUnkept(entries: readonly HTMLElement[]): Promise<void> {
  if (!(navigator as Partial<Navigator>).serviceWorker?.controller) return;
  const { markUnkept: mark } = await import('./mark-unkept.ts');
  await mark(entries);
}

customElements.define('search-results', SearchResults);
