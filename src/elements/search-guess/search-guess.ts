import type { Guess, SearchAnswer, SearchRequest } from '../../search/query/api.ts';
import { writeAddress } from '../archive-search/address.ts';
import { changeSearch } from '../archive-search/change.ts';
import { copyTemplate } from '../archive-search/template.ts';
import { findPart } from '../find-part.ts';
import { names } from './names.ts';

/** `<search-guess>`: where nothing was found, what may have been meant; each is a link, and none is followed by itself. */
class SearchGuess extends HTMLElement {
  show({ guesses = [] }: SearchAnswer, request: SearchRequest): void {
    findPart(this, names.list).replaceChildren(...guesses.map((guess) => this.#line(guess, request)));
    this.hidden = guesses.length === 0;
  }

  #line({ query, total }: Guess, request: SearchRequest): HTMLElement {
    const line = copyTemplate(this, names.lineTemplate);
    const link = findPart(line, names.link, HTMLAnchorElement);
    link.textContent = query;
    link.href = location.pathname + writeAddress({ ...request, query });
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      changeSearch(this, { query });
      // The link goes with the answer: the keyboard goes on from the box.
      if (document.activeElement === link && !matchMedia('(pointer: coarse)').matches)
        document.querySelector<HTMLElement>('archive-search search-box input')?.focus();
    });
    findPart(line, names.count).textContent = total > 0 ? `${total} 篇` : '';
    return line;
  }
}

customElements.define('search-guess', SearchGuess);
