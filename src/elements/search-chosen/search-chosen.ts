import { facets, type SearchAnswer, type SearchRequest } from '../../search/query/api.ts';
import { toggleValue } from '../archive-search/address.ts';
import { changeSearch } from '../archive-search/change.ts';
import { yearsLabel } from '../archive-search/describe-request.ts';
import { copyTemplate } from '../archive-search/template.ts';
import { toSelector } from '../data-names.ts';
import { findElement, findPart } from '../find-part.ts';
import { names as searchOrder } from '../search-order/names.ts';
import { names } from './names.ts';

/** `<search-chosen>`: what the results are narrowed by, each removed with one touch. */
class SearchChosen extends HTMLElement {
  show(answer: SearchAnswer, request: SearchRequest): void {
    const chips = [...this.#valueChips(answer, request), ...this.#yearChips(request)];
    if (chips.length > 1)
      chips.push(this.#chip('全部去掉', '全部去掉，不再筛选', { filters: {}, years: {} }));
    const hadFocus = this.contains(document.activeElement);
    findPart(this, names.chips).replaceChildren(...chips);
    this.hidden = chips.length === 0;
    if (!hadFocus) return;
    const next =
      this.querySelector<HTMLElement>('button') ??
      document.querySelector<HTMLElement>(`${toSelector(searchOrder.sort)} input:checked`);
    next?.focus({ preventScroll: true });
  }

  #valueChips(answer: SearchAnswer, { filters }: SearchRequest): HTMLElement[] {
    return facets.flatMap((facet) =>
      (filters[facet] ?? []).map((value) => {
        const known = answer.facets[facet].some((count) => count.value === value);
        const change = { filters: toggleValue(filters, facet, value) };
        const label = known ? value : `${value}（无此项）`;
        return this.#chip(label, `去掉“${label}”`, change);
      }),
    );
  }

  #yearChips({ years }: SearchRequest): HTMLElement[] {
    const label = yearsLabel(years);
    if (label === '') return [];
    return [this.#chip(label, `去掉“${label}”`, { years: {} })];
  }

  #chip(label: string, name: string, change: Partial<SearchRequest>): HTMLElement {
    const line = copyTemplate(this, names.chipTemplate);
    const button = findElement(line, 'button', HTMLButtonElement);
    button.setAttribute('aria-label', name);
    findPart(button, names.label).textContent = label;
    button.addEventListener('click', () => changeSearch(this, change));
    return line;
  }
}

customElements.define('search-chosen', SearchChosen);
