import type { Facet, FacetCount, SearchAnswer, SearchRequest } from '../../search/query/api.ts';
import { toggleValue } from '../archive-search/address.ts';
import { changeSearch } from '../archive-search/change.ts';
import { copyTemplate } from '../archive-search/template.ts';
import { toSelector } from '../data-names.ts';
import { findElement, findPart } from '../find-part.ts';
import { names } from './names.ts';
import { openSheet } from '../sheet.ts';

/** Values of a facet shown before the reader unfolds the rest. */
const UNFOLDED = 8;

/** `<search-filters>`: the values results can be narrowed by, with counts; on a phone in a sheet behind one button. */
class SearchFilters extends HTMLElement {
  #request: SearchRequest | undefined;
  #wide = matchMedia('(min-width: 64rem)');
  /** Undoes the sheet while there is one. */
  #leave: (() => void) | undefined;

  connectedCallback(): void {
    const fold = () => {
      this.#details.open = this.#wide.matches;
      this.#settle();
    };
    this.#wide.addEventListener('change', fold);
    fold();
    this.#details.addEventListener('toggle', () => this.#settle());
    this.querySelectorAll(toSelector(names.close)).forEach((button) =>
      button.addEventListener('click', () => this.#close()),
    );
    findPart(this, names.ground).addEventListener('click', ({ target, currentTarget }) => {
      if (target === currentTarget) this.#close();
    });
    for (const group of this.#groups) {
      group.addEventListener('change', ({ target }) =>
        this.#toggle(group, (target as HTMLInputElement).value),
      );
      unfoldButton(group).addEventListener('click', () => {
        group.toggleAttribute(names.unfolded);
        foldValues(group);
      });
    }
  }

  show(answer: SearchAnswer, request: SearchRequest): void {
    this.#request = request;
    const focused = this.querySelector<HTMLInputElement>(`${toSelector(names.facet)} input:focus`);
    for (const group of this.#groups) this.#showFacet(group, answer.facets[facetOf(group)]);
    if (focused) this.#focusAgain(focused);
    this.hidden = answer.years.length === 0 && this.#groups.every(({ hidden }) => hidden);
    const chosen =
      Object.values(request.filters).flat().length + Number(Object.keys(request.years).length > 0);
    findPart(this, names.chosenCount).textContent = chosen === 0 ? '' : `（已选 ${chosen} 项）`;
    findPart(this, names.found).textContent = answer.total === 0 ? '没有结果' : `看 ${answer.total} 篇`;
  }

  /** Makes a sheet of what was unfolded on a phone, and ends it when it was folded again. */
  #settle(): void {
    const isSheet = this.#details.open && !this.#wide.matches;
    if (isSheet === (this.#leave !== undefined)) return;
    this.toggleAttribute(names.opened, isSheet);
    if (isSheet) this.#leave = openSheet(findPart(this, names.sheet), '筛选', () => this.#close());
    else {
      this.#leave?.();
      this.#leave = undefined;
    }
  }

  /** Folds the sheet; the keyboard goes back to its button. */
  #close(): void {
    if (!this.#leave) return;
    this.#details.open = false;
    this.#settle();
    findElement(this, 'summary', HTMLElement).focus({ preventScroll: true });
  }

  #showFacet(group: HTMLElement, counts: readonly FacetCount[]): void {
    findPart(group, names.values).replaceChildren(
      ...counts.map(({ value, count, chosen }) => {
        const line = copyTemplate(this, names.valueTemplate);
        const box = findElement(line, 'input', HTMLInputElement);
        box.value = value;
        box.checked = chosen;
        findPart(line, names.value).textContent = value;
        findPart(line, names.count).textContent = String(count);
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
    const boxes = this.querySelectorAll<HTMLInputElement>(`${toSelector(names.facet)} input`);
    [...boxes]
      .find(({ name, value }) => name === focused.name && value === focused.value)
      ?.focus({ preventScroll: true });
  }

  get #details(): HTMLDetailsElement {
    return findElement(this, 'details', HTMLDetailsElement);
  }

  get #groups(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(toSelector(names.facet))];
  }
}

customElements.define('search-filters', SearchFilters);

/** Folds the lines behind the eighth away, save chosen ones. */
function foldValues(group: HTMLElement): void {
  const lines = [...group.querySelectorAll<HTMLElement>(`${toSelector(names.values)} > *`)];
  const unfolded = group.hasAttribute(names.unfolded);
  lines.forEach(
    (line, place) => (line.hidden = !unfolded && place >= UNFOLDED && !line.querySelector('input')?.checked),
  );
  const button = unfoldButton(group);
  button.hidden = lines.length <= UNFOLDED;
  button.setAttribute('aria-expanded', String(unfolded));
  button.textContent = unfolded ? '收起' : `更多（${lines.length - UNFOLDED}）`;
}

function unfoldButton(group: HTMLElement): HTMLElement {
  return findPart(group, names.unfold);
}

function facetOf(group: HTMLElement): Facet {
  return group.getAttribute(names.facet) as Facet;
}
