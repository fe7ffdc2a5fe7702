import type { SearchRequest } from '../../search/query/api.ts';
import { readAddress, writeAddress } from '../archive-search/address.ts';
import { articleNames } from '../article-names.ts';
import { toSelector } from '../data-names.ts';
import { findPart } from '../find-part.ts';
import { readFragment } from '../fragment.ts';
import { findWordHits } from './article-hits.ts';
import { markHits, type HitMarks } from './hit-marks.ts';
import { readHitWords } from './hit-words.ts';
import { names } from './names.ts';

/** `<hit-navigator>`: marks the words of `?q=` in the article and goes from one place to the next. */
class HitNavigator extends HTMLElement {
  #hits: Range[] = [];
  #marks: HitMarks | undefined;
  #current = 0;

  connectedCallback(): void {
    const request = readAddress(location.search);
    if (request.query !== '') void this.#open(request);
  }

  async #open(request: SearchRequest): Promise<void> {
    const article = document.querySelector<HTMLElement>(toSelector(articleNames.article));
    const words = await readHitWords(request.query, request.widen);
    if (!article || words.words.length === 0) return;
    this.#hits = findWordHits(article, words);
    this.#marks = markHits(this.#hits);
    this.#listen();
    const link = findPart(this, names.words, HTMLAnchorElement);
    link.textContent = request.query;
    link.href = new URL(writeAddress(request), link.href).href;
    this.toggleAttribute(names.none, this.#hits.length === 0);
    this.hidden = false;
    // The browser goes to the paragraph of the address when the page is complete; the hit in it comes after that.
    if (document.readyState !== 'complete')
      await new Promise((done) => addEventListener('load', done, { once: true }));
    this.#goTo(this.#hitOfAddress(), 'instant');
  }

  #listen(): void {
    findPart(this, names.previous).addEventListener('click', () => this.#step(-1));
    findPart(this, names.next).addEventListener('click', () => this.#step(1));
    findPart(this, names.close).addEventListener('click', () => this.#close());
    document.addEventListener('keydown', this.#key);
  }

  readonly #key = (event: KeyboardEvent): void => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (
      ctrlKey ||
      metaKey ||
      altKey ||
      (target as HTMLElement).closest('input, textarea, select, [contenteditable]')
    )
      return;
    if (key === 'n') this.#step(1);
    else if (key === 'N') this.#step(-1);
    else if (key === 'Escape') this.#close();
  };

  #step(by: number): void {
    const count = this.#hits.length;
    if (count === 0) return;
    this.#goTo((this.#current + by + count) % count, 'auto');
    this.#keepAddress();
  }

  #goTo(place: number, behavior: ScrollBehavior): void {
    const hit = this.#hits[place];
    this.#current = place;
    this.#marks?.point(place);
    findPart(this, names.count).textContent = `${hit ? place + 1 : 0}/${this.#hits.length}`;
    findPart(this, names.spoken).textContent = hit
      ? `第${place + 1}处，共${this.#hits.length}处`
      : '本文没有这些词';
    if (!hit) return;
    const { top, height } = hit.getBoundingClientRect();
    scrollTo({ top: scrollY + top + height / 2 - innerHeight * 0.4, behavior });
  }

  /** The first hit in the paragraph the address names, or behind it; without a paragraph the first of all. */
  #hitOfAddress(): number {
    const paragraph = document.getElementById(readFragment());
    if (!paragraph) return 0;
    const isThere = ({ startContainer }: Range) =>
      paragraph.contains(startContainer) ||
      (paragraph.compareDocumentPosition(startContainer) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    return Math.max(0, this.#hits.findIndex(isThere));
  }

  /** The address follows, so that a copied one leads to this place. */
  #keepAddress(): void {
    const block = this.#hits[this.#current]?.startContainer.parentElement?.closest(
      `${toSelector(articleNames.article)} [id]`,
    );
    if (block) history.replaceState(history.state, '', `${location.pathname}${location.search}#${block.id}`);
  }

  #close(): void {
    document.removeEventListener('keydown', this.#key);
    this.#marks?.clear();
    if (this.contains(document.activeElement))
      document.getElementById('main')?.focus({ preventScroll: true });
    this.hidden = true;
    const address = new URL(location.href);
    address.search = '';
    history.replaceState(history.state, '', address);
  }
}

customElements.define('hit-navigator', HitNavigator);
