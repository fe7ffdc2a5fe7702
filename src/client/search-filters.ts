import type { Facet, FacetCount, SearchAnswer, SearchRequest } from '../search/query/api.ts';
import { toggleValue } from './search-address.ts';
import { changeSearch } from './search-change.ts';
import { copyTemplate } from './template.ts';

/** Values of a facet shown before the reader unfolds the rest. */
const UNFOLDED = 8;

/** `<search-filters>`: the values results can be narrowed by, with counts; on a phone behind one line. */
class SearchFilters extends HTMLElement {
  #request: SearchRequest | undefined;

  connectedCallback(): void {
    const wide = matchMedia('(min-width: 64rem)');
    const fold = () => (this.querySelector<HTMLDetailsElement>('details')!.open = wide.matches);
    wide.addEventListener('change', fold);
    fold();
    for (const group of this.#groups) {
      group.addEventListener('change', ({ target }) =>
        this.#toggle(group, (target as HTMLInputElement).value),
      );
      unfoldButton(group).addEventListener('click', () => {
        group.toggleAttribute('data-unfolded');
        foldValues(group);
      });
    }
  }

  show(answer: SearchAnswer, request: SearchRequest): void {
    this.#request = request;
    const focused = this.querySelector<HTMLInputElement>('[data-facet] input:focus');
    for (const group of this.#groups) this.#showFacet(group, answer.facets[facetOf(group)]);
    if (focused) this.#focusAgain(focused);
    const chosen =
      Object.values(request.filters).flat().length + Number(Object.keys(request.years).length > 0);
    this.querySelector('[data-chosen-count]')!.textContent = chosen === 0 ? '' : `（已选 ${chosen} 项）`;
  }

  #showFacet(group: HTMLElement, counts: readonly FacetCount[]): void {
    group.querySelector('[data-values]')!.replaceChildren(
      ...counts.map(({ value, count, chosen }) => {
        const line = copyTemplate(this, '[data-value-template]');
        const box = line.querySelector<HTMLInputElement>('input')!;
        box.value = value;
        box.checked = chosen;
        line.querySelector('[data-value]')!.textContent = value;
        line.querySelector('[data-count]')!.textContent = String(count);
        return line;
      }),
    );
    group.hidden = counts.length === 0;
    foldValues(group);
  }

  #toggle(group: HTMLElement, value: string): void {
    if (!this.#request) return;
    changeSearch(this, { filters: toggleValue(this.#request.filters, facetOf(group), value) });
  }

  /** The lines are made anew with each answer; the keyboard stays where it was. */
  #focusAgain(focused: HTMLInputElement): void {
    const boxes = this.querySelectorAll<HTMLInputElement>('[data-facet] input');
    [...boxes]
      .find(({ name, value }) => name === focused.name && value === focused.value)
      ?.focus({ preventScroll: true });
  }

  get #groups(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-facet]')];
  }
}

customElements.define('search-filters', SearchFilters);

/** Folds the lines behind the eighth away, save chosen ones. */
function foldValues(group: HTMLElement): void {
  const lines = [...group.querySelectorAll<HTMLElement>('[data-values] > *')];
  const unfolded = group.hasAttribute('data-unfolded');
  lines.forEach(
    (line, place) => (line.hidden = !unfolded && place >= UNFOLDED && !line.querySelector('input')!.checked),
  );
  const button = unfoldButton(group);
  button.hidden = lines.length <= UNFOLDED;
  button.ariaExpanded = String(unfolded);
  button.textContent = unfolded ? '收起' : `更多（${lines.length - UNFOLDED}）`;
}

function unfoldButton(group: HTMLElement): HTMLElement {
  return group.querySelector<HTMLElement>('[data-unfold]')!;
}

function facetOf(group: HTMLElement): Facet {
  return group.dataset['facet'] as Facet;
}
