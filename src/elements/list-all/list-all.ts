import { lineOrders, type SearchAnswer, type SearchRequest } from '../../search/query/api.ts';
import { changeSearch } from '../archive-search/change.ts';
import { findPart } from '../find-part.ts';
import { writeRequest } from '../phrase-course/phrases-address.ts';
import { names } from './names.ts';
import { phraseOf } from './phrase-of.ts';

/** `<list-all>`: the way from the articles found to the list of all their places, to print and to take away, and back; and to its course through the years. */
class ListAll extends HTMLElement {
  connectedCallback(): void {
    this.#open.addEventListener('click', () => changeSearch(this, { list: lineOrders[0] }));
    this.#back.addEventListener('click', () => changeSearch(this, { list: undefined }));
  }

  show({ total, places }: SearchAnswer, { list, query }: SearchRequest): void {
    const hadFocus = this.contains(document.activeElement);
    this.hidden = total === 0;
    this.#open.hidden = list !== undefined;
    this.#back.hidden = list === undefined;
    this.#open.textContent = wordsFor(total, places);
    const phrase = phraseOf(query);
    this.#course.hidden = phrase === undefined;
    this.#course.search = writeRequest({
      phrases: phrase === undefined ? [] : [phrase],
      measure: 'count',
      scale: 'shared',
    });
    if (hadFocus) (list === undefined ? this.#open : this.#back).focus({ preventScroll: true });
  }

  get #open(): HTMLElement {
    return findPart(this, names.open);
  }

  get #course(): HTMLAnchorElement {
    return findPart(this, names.course, HTMLAnchorElement);
  }

  get #back(): HTMLElement {
    return findPart(this, names.back);
  }
}

customElements.define('list-all', ListAll);

/** How many places there are, where that is known; what was found without a place is listed by article. */
function wordsFor(total: number, places: number | undefined): string {
  if (places === undefined) return '列出全部各处，可打印、导出';
  return places === 0 ? `列出全部 ${total} 篇，可打印、导出` : `列出全部 ${places} 处，可打印、导出`;
}
