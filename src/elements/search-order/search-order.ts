import { sortOrders, type SearchAnswer, type SearchRequest } from '../../search/query/api.ts';
import { changeSearch } from '../archive-search/change.ts';

/** `<search-order>`: by relevance, the newest or the oldest first. */
class SearchOrder extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', ({ target }) => {
      const sort = sortOrders.find((order) => order === (target as HTMLInputElement).value);
      if (sort) changeSearch(this, { sort });
    });
  }

  show(_answer: SearchAnswer, { sort }: SearchRequest): void {
    this.querySelectorAll('input').forEach((input) => (input.checked = input.value === sort));
  }
}

customElements.define('search-order', SearchOrder);
