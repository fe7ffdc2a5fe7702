import type { SearchAnswer, SearchRequest } from '../search/query/api.ts';
import { changeSearch } from './search-change.ts';
import { copyTemplate } from './template.ts';

/**
 * `<search-notes>`: what the reader should know besides the list: the issue the words name, the words that were
 * added to them, how they were read, and, where nothing was found, which word failed.
 */
class SearchNotes extends HTMLElement {
  connectedCallback(): void {
    this.#onClick('[data-widen-off]', { widen: false });
    this.#onClick('[data-widen-on]', { widen: true });
    this.#onClick('[data-unfilter]', { filters: {}, years: {} });
  }

  show(answer: SearchAnswer, request: SearchRequest): void {
    this.#showReferences(answer.references);
    this.#put('widened', answer.widened.map(({ also }) => also.join('、')).join('；'));
    this.#part('narrow').hidden = request.widen;
    this.#put('notes', answer.notes.join(''));
    this.#showNothing(answer, request);
  }

  #showReferences(references: SearchAnswer['references']): void {
    this.#part('references').hidden = references.length === 0;
    this.querySelector('[data-reference-list]')!.replaceChildren(
      ...references.map(({ label, url }) => {
        const link = copyTemplate(this, '[data-reference-template]');
        link.textContent = label;
        link.setAttribute('href', url);
        return link;
      }),
    );
  }

  /** Nothing at all, or nothing that passes the filters: the two need different advice. */
  #showNothing({ total, missing, years, facets, notes }: SearchAnswer, { query }: SearchRequest): void {
    const counts = [...years, ...Object.values(facets).flat()];
    const filtered = total === 0 && counts.some(({ count }) => count > 0);
    this.#part('filtered').hidden = !filtered;
    this.#part('nothing').hidden = total > 0 || filtered || notes.length > 0;
    this.querySelector('[data-query]')!.textContent = shorten(query);
    const failed = missing.filter((word) => word !== query);
    this.#put('missing', failed.map((word) => `“${shorten(word)}”`).join('、'));
  }

  #put(name: string, text: string): void {
    this.#part(name).hidden = text === '';
    this.#part(name).querySelector('[data-text]')!.textContent = text;
  }

  #part(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  }

  #onClick(button: string, change: Partial<SearchRequest>): void {
    this.querySelector(button)!.addEventListener('click', () => changeSearch(this, change));
  }
}

customElements.define('search-notes', SearchNotes);

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : text;
}
