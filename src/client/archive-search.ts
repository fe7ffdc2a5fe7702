import type { SearchAnswer, SearchRequest } from '../search/query/api.ts';
import { ask } from '../search/query/client.ts';
import { asksNothing, readAddress, writeAddress } from './search-address.ts';
import type { AnswerView } from './search-change.ts';
import './search-chosen.ts';
import './search-closest.ts';
import './search-filters.ts';
import './search-notes.ts';
import './search-order.ts';
import type { SearchResults } from './search-results.ts';
import './search-results.ts';
import './search-years.ts';

type SearchState = 'idle' | 'loading' | 'done' | 'error';

/** Milliseconds without a key before a query in the making is asked. */
const PAUSE = 200;

/** `<archive-search>`: keeps the request in the address, asks the worker, and hands the answer to its parts. */
class ArchiveSearch extends HTMLElement {
  #request = readAddress(location.search);
  #turn = 0;
  #pause = 0;
  /** Whether the address already has an entry of its own in the history for the words being typed. */
  #typing = false;
  #pageTitle = document.title;

  connectedCallback(): void {
    this.#listenToBox();
    this.addEventListener('search-change', ({ detail }) => this.#change(detail));
    this.addEventListener('search-failed', () => this.#setState('error'));
    this.querySelector('[data-retry]')!.addEventListener('click', () => void this.#search());
    addEventListener('popstate', () => this.#readAddress());
    addEventListener('pagehide', () => this.#remember());
    const typedEarly = this.#box.value.trim();
    this.#readAddress();
    if (this.#request.query === '' && typedEarly !== '') this.#change({ query: typedEarly });
  }

  #listenToBox(): void {
    const box = this.#box;
    // The worker starts while the first words are being typed, and not before.
    box.addEventListener('focus', () => void ask('search', { request: readAddress('') }).catch(() => {}), {
      once: true,
    });
    box.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) this.#type();
    });
    box.addEventListener('compositionend', () => this.#type());
    box.addEventListener('change', () => (this.#typing = false));
    box.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown' || event.isComposing) return;
      event.preventDefault();
      this.#results.focusFirst();
    });
    box.form!.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#typing = false;
      this.#change({ query: box.value.trim() });
      if (matchMedia('(pointer: coarse)').matches) box.blur();
    });
  }

  /** Asks a moment after the last key; what stands there meanwhile no longer counts as an answer. */
  #type(): void {
    clearTimeout(this.#pause);
    const query = this.#box.value.trim();
    if (query === this.#request.query && this.dataset['searchState'] !== 'loading') return;
    this.#turn += 1;
    this.#setState('loading');
    this.#pause = window.setTimeout(
      () => {
        this.#change({ query }, this.#typing ? 'replace' : 'push');
        this.#typing = true;
      },
      query === '' ? 0 : PAUSE,
    );
  }

  /** Takes a change into the request and the address, and searches. */
  #change(change: Partial<SearchRequest>, entry: 'push' | 'replace' = 'push'): void {
    this.#request = { ...this.#request, ...change };
    const address = location.pathname + writeAddress(this.#request);
    if (address !== location.pathname + location.search) {
      if (entry === 'push') this.#remember();
      history[entry === 'push' ? 'pushState' : 'replaceState'](null, '', address);
    }
    if (change.query !== undefined && change.query !== this.#box.value.trim()) this.#box.value = change.query;
    void this.#search();
  }

  /** Shows what the address says, as far down as the reader had been. */
  #readAddress(): void {
    this.#typing = false;
    this.#request = readAddress(location.search);
    this.#box.value = this.#request.query;
    const place = history.state as Place | null;
    void this.#search(place?.shown).then(() => place && scrollTo({ top: place.y, behavior: 'instant' }));
  }

  async #search(shown = 0): Promise<void> {
    clearTimeout(this.#pause);
    this.#turn += 1;
    const turn = this.#turn;
    const request = this.#request;
    document.title =
      request.query === '' ? this.#pageTitle : `“${request.query.slice(0, 40)}” — ${this.#pageTitle}`;
    if (asksNothing(request)) return this.#setState('idle');
    this.#setState('loading');
    try {
      const answer = await ask('search', { request });
      if (turn !== this.#turn) return;
      const first = await this.#results.read(answer, shown);
      if (turn !== this.#turn) return;
      this.#show(answer, request);
      this.#results.show(answer, first);
      this.#setState('done');
    } catch {
      if (turn !== this.#turn) return;
      this.removeAttribute('data-answered');
      this.#results.clear();
      this.#setState('error');
    }
  }

  #show(answer: SearchAnswer, request: SearchRequest): void {
    this.querySelectorAll<AnswerView>('[data-answer-view]').forEach((view) => view.show(answer, request));
    this.querySelector('[data-result-total]')!.textContent = String(answer.total);
    this.toggleAttribute('data-empty', answer.total === 0);
    this.toggleAttribute('data-answered', true);
    this.#announce(answer.total === 0 ? '没有找到' : `找到 ${answer.total} 篇`);
  }

  /** Leaves in the history how far down the reader is. */
  #remember(): void {
    history.replaceState({ shown: this.#results.shown, y: scrollY } satisfies Place, '');
  }

  #announce(words: string): void {
    this.querySelector('[data-announcement]')!.textContent = words;
  }

  #setState(state: SearchState): void {
    this.dataset['searchState'] = state;
    this.#results.ariaBusy = String(state === 'loading');
  }

  get #box(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>('input[name="q"]')!;
  }

  get #results(): SearchResults {
    return this.querySelector<SearchResults>('search-results')!;
  }
}

customElements.define('archive-search', ArchiveSearch);

/** What the history keeps of a page of results. */
interface Place {
  shown: number;
  y: number;
}
