import { shorten } from '../../text/shorten.ts';
import { holdsCards, type SearchAnswer, type SearchRequest } from '../../search/query/api.ts';
import { changeSearch } from '../archive-search/change.ts';
import { toSelector, type DataName } from '../data-names.ts';
import { findElement, findPart } from '../find-part.ts';
import { names, type Note } from './names.ts';

/** Characters of a query or a word by which it is named. */
const NAMED_BY = 40;

/**
 * `<search-notes>`: what the reader should know besides the list: the words that were added to those typed, how they were
 * read, and, where nothing was found, which word failed.
 */
class SearchNotes extends HTMLElement {
  #apart = '';

  connectedCallback(): void {
    this.#onClick(names.widenOff, { widen: false });
    this.#onClick(names.widenOn, { widen: true });
    this.#onClick(names.unfilter, { filters: {}, years: {} });
    findPart(this, names.partWords).addEventListener('click', () =>
      changeSearch(this, { query: this.#apart }),
    );
  }

  show(answer: SearchAnswer, request: SearchRequest): void {
    this.#apart = answer.apart ?? '';
    this.#put('apart', this.#apart);
    this.#put('widened', answer.widened.map(({ also }) => also.join('、')).join('；'));
    this.#part('narrow').hidden = request.widen;
    this.#put('notes', answer.notes.join(''));
    this.#showNothing(answer, request);
  }

  /** Nothing at all, or nothing that passes the filters: the two need different advice. */
  #showNothing(answer: SearchAnswer, { query }: SearchRequest): void {
    const { total, missing, years, facets, notes } = answer;
    const counts = [...years, ...Object.values(facets).flat()];
    const filtered = total === 0 && counts.some(({ count }) => count > 0);
    this.#part('filtered').hidden = !filtered;
    const isNowhere = total === 0 && !filtered && notes.length === 0;
    const isElsewhere = isNowhere && holdsCards(answer);
    this.#part('nothing').hidden = !isNowhere || isElsewhere;
    this.#put('elsewhere', isElsewhere ? shorten(query, NAMED_BY, '…') : '');
    findPart(this, names.query).textContent = shorten(query, NAMED_BY, '…');
    const failed = missing.filter((word) => word !== query);
    this.#put('missing', failed.map((word) => `“${shorten(word, NAMED_BY, '…')}”`).join('、'));
  }

  #put(note: Note, text: string): void {
    const part = this.#part(note);
    part.hidden = text === '';
    findPart(part, names.text).textContent = text;
  }

  #part(note: Note): HTMLElement {
    return findElement(this, toSelector(names.part, note), HTMLElement);
  }

  #onClick(button: DataName, change: Partial<SearchRequest>): void {
    findPart(this, button).addEventListener('click', () => changeSearch(this, change));
  }
}

customElements.define('search-notes', SearchNotes);
