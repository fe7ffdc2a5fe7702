import type { SearchAnswer, SearchRequest } from '../../search/query/api.ts';
import { ask } from '../../search/query/client.ts';
import { isComposing } from '../composing.ts';
import { asFailure } from '../../search/query/loading/failure.ts';
import { toSelector } from '../data-names.ts';
import { findElement, findPart } from '../find-part.ts';
import '../list-all/list-all.ts';
import '../search-cards/search-cards.ts';
import '../search-chosen/search-chosen.ts';
import '../search-closest/search-closest.ts';
import '../search-filters/search-filters.ts';
import '../search-guess/search-guess.ts';
import { SearchList } from '../search-list/search-list.ts';
import '../search-notes/search-notes.ts';
import '../search-order/search-order.ts';
import { SearchResults } from '../search-results/search-results.ts';
import '../search-tally/search-tally.ts';
import '../search-years/search-years.ts';
import { asksNothing, readAddress, writeAddress } from './address.ts';
import type { AnswerView } from './change.ts';
import { describeFound } from './describe-found.ts';
import { names, type SearchState } from './names.ts';
import { requestOf } from './request-place.ts';

/** Milliseconds without a key before a query in the making is asked. */
const PAUSE = 200;

/** `<archive-search>`: keeps the request in the address, asks the worker, and hands the answer to its parts. */
class ArchiveSearch extends HTMLElement {
  #request = readAddress(requestOf(location));
  #turn = 0;
  #pause = 0;
  /** Whether an input method is writing: what stands in the box is half typed, and is left alone. */
  #composing = false;
  /** Whether the address already has an entry of its own in the history for the words being typed. */
  #typing = false;
  #pageTitle = document.title;

  connectedCallback(): void {
    this.#listenToBox();
    this.addEventListener('search-change', ({ detail }) => this.#change(detail));
    this.addEventListener('search-failed', ({ detail }) => this.#fail(detail));
    // What nobody foresaw must not leave the reader waiting.
    const fail = ({ error, reason }: { error?: unknown; reason?: unknown }) => {
      if (this.#state === 'loading') this.#fail(error ?? reason);
    };
    addEventListener('error', fail);
    addEventListener('unhandledrejection', fail);
    findPart(this, names.toResults).addEventListener('click', (event) => {
      event.preventDefault();
      this.#focusFirst();
    });
    findPart(this, names.retry).addEventListener('click', () => void this.#search());
    addEventListener('popstate', () => {
      if (!this.#isJump()) this.#readAddress();
    });
    addEventListener('pagehide', () => this.#remember());
    const typedEarly = this.#box.value.trim();
    this.#readAddress();
    if (this.#request.query === '' && typedEarly !== '') this.#change({ query: typedEarly });
  }

  #listenToBox(): void {
    const box = this.#box;
    // The worker starts while the first words are being typed, and not before.
    const wake = () => void ask('search', { request: readAddress('') }).catch(() => undefined);
    box.addEventListener('focus', wake, { once: true });
    box.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing) && !this.#composing) this.#type();
    });
    box.addEventListener('compositionstart', () => (this.#composing = true));
    box.addEventListener('compositionend', () => {
      this.#composing = false;
      this.#type();
    });
    // Nothing is half typed where nobody types: an end that an input method forgets to tell must not silence the box.
    box.addEventListener('blur', () => (this.#composing = false));
    box.addEventListener('change', () => (this.#typing = false));
    box.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown' || isComposing(event)) return;
      event.preventDefault();
      this.#focusFirst();
    });
    box.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.#composing) return;
      this.#typing = false;
      this.#change({ query: box.value.trim() });
      if (matchMedia('(pointer: coarse)').matches) box.blur();
    });
  }

  /** Asks a moment after the last key; what stands there meanwhile no longer counts as an answer. */
  #type(): void {
    clearTimeout(this.#pause);
    const query = this.#box.value.trim();
    if (query === this.#request.query && this.#state !== 'loading') return;
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
    if (address !== location.pathname + requestOf(location)) {
      if (entry === 'push') this.#remember();
      history[entry === 'push' ? 'pushState' : 'replaceState'](null, '', address);
    }
    if (change.query !== undefined && change.query !== this.#box.value.trim() && !this.#composing)
      this.#box.value = change.query;
    void this.#search();
  }

  /** Whether a jump to a place of the page has taken the place of a request that stood behind `#`. */
  #isJump(): boolean {
    const isPlace = location.hash !== '' && requestOf(location) !== location.hash;
    return isPlace && location.search === '' && writeAddress(this.#request).startsWith('#');
  }

  /** Shows what the address says, as far down as the reader had been. */
  #readAddress(): void {
    this.#typing = false;
    this.#request = readAddress(requestOf(location));
    if (!this.#composing) this.#box.value = this.#request.query;
    const place = history.state as Place | null;
    void this.#search(place?.shown)
      .then(() => this.#list.whole)
      .then(() => place && scrollTo({ top: place.y, behavior: 'instant' }));
  }

  async #search(shown = 0): Promise<void> {
    clearTimeout(this.#pause);
    this.#turn += 1;
    const turn = this.#turn;
    const request = this.#request;
    document.title =
      request.query === '' ? this.#pageTitle : `“${request.query.slice(0, 40)}” — ${this.#pageTitle}`;
    if (asksNothing(request)) {
      this.#setState('idle');
      return;
    }
    this.#setState('loading');
    try {
      const answer = await ask('search', { request });
      if (turn !== this.#turn) return;
      const first = request.list ? undefined : await this.#results.read(answer, shown);
      if (turn !== this.#turn) return;
      this.#show(answer, request);
      if (first) this.#results.show(answer, first);
      else this.#results.clear();
      this.#setState('done');
    } catch (error) {
      if (turn !== this.#turn) return;
      this.toggleAttribute(names.answered, false);
      this.#results.clear();
      this.#fail(error);
    }
  }

  #show(answer: SearchAnswer, request: SearchRequest): void {
    this.querySelectorAll<AnswerView>(toSelector(names.view)).forEach((view) => view.show(answer, request));
    findPart(this, names.total).textContent = String(answer.total);
    findPart(this, names.places).textContent = String(answer.places ?? '');
    findPart(this, names.placesPart).hidden = !answer.places;
    this.toggleAttribute(names.empty, answer.total === 0);
    this.toggleAttribute(names.listed, request.list !== undefined);
    this.toggleAttribute(names.answered, true);
    findPart(this, names.announcement).textContent = describeFound(answer);
  }

  /** Goes to the first result, or to the first line of the list of places. */
  #focusFirst(): void {
    (this.#request.list ? this.#list : this.#results).focusFirst();
  }

  /** Leaves in the history how far down the reader is. */
  #remember(): void {
    history.replaceState({ shown: this.#results.shown, y: scrollY } satisfies Place, '');
  }

  /** Shows the words for what went wrong. */
  #fail(error: unknown): void {
    const { kind } = asFailure(error);
    this.setAttribute(names.failure, kind);
    this.querySelectorAll<HTMLElement>(`p${toSelector(names.failure)}`).forEach((words) => {
      words.hidden = words.getAttribute(names.failure) !== kind;
    });
    this.#setState('error');
  }

  #setState(state: SearchState): void {
    this.setAttribute(names.state, state);
    this.#results.setAttribute('aria-busy', String(state === 'loading'));
  }

  get #state(): string | null {
    return this.getAttribute(names.state);
  }

  get #box(): HTMLInputElement {
    return findElement(this, 'search-box input', HTMLInputElement);
  }

  get #list(): SearchList {
    return findElement(this, 'search-list', SearchList);
  }

  get #results(): SearchResults {
    return findElement(this, 'search-results', SearchResults);
  }
}

customElements.define('archive-search', ArchiveSearch);

/** What the history keeps of a page of results. */
interface Place {
  shown: number;
  y: number;
}
