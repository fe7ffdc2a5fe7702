import type { Concordance, PlaceCount, SearchRequest } from '../../search/query/api.ts';
import { toggleValue } from '../archive-search/address.ts';
import { changeSearch } from '../archive-search/change.ts';
import { copyTemplate } from '../archive-search/template.ts';
import { toSelector } from '../data-names.ts';
import { findElement, findPart } from '../find-part.ts';
import { names, tallies, type Tally } from './names.ts';

/** Rows of a table shown before the reader unfolds the rest. */
const UNFOLDED = 8;

/** `<search-tally>`: places by year and by who spoke or wrote, beside the list; each row narrows the list to itself. */
export class SearchTally extends HTMLElement {
  #request: SearchRequest | undefined;

  connectedCallback(): void {
    const wide = matchMedia('(min-width: 64rem)');
    const fold = () => (findElement(this, 'details', HTMLDetailsElement).open = wide.matches);
    wide.addEventListener('change', fold);
    fold();
    addEventListener('beforeprint', () => (findElement(this, 'details', HTMLDetailsElement).open = true));
    addEventListener('afterprint', fold);
    for (const tally of tallies) {
      const table = this.#table(tally);
      findPart(table, names.more).addEventListener('click', () => {
        table.toggleAttribute(names.unfolded);
        foldRows(table);
      });
      table.addEventListener('click', ({ target }) => {
        const row = (target as Element).closest(toSelector(names.value));
        if (row) this.#choose(tally, row.textContent);
      });
    }
  }

  show({ years, people }: Concordance, request: SearchRequest): void {
    this.#request = request;
    this.#fill(
      'years',
      years.map((row) => ({ ...row, value: `${row.value}年` })),
    );
    this.#fill('people', people);
    this.hidden = years.length + people.length === 0;
  }

  #fill(tally: Tally, counts: readonly PlaceCount[]): void {
    const table = this.#table(tally);
    const focused = table.querySelector(`${toSelector(names.value)}:focus`)?.textContent;
    const rows = counts.map(({ value, count, chosen }) => {
      const row = copyTemplate(this, names.rowTemplate);
      const button = findPart(row, names.value);
      button.textContent = value;
      button.setAttribute('aria-pressed', String(chosen));
      findPart(row, names.count).textContent = String(count);
      return { value, row, button };
    });
    findElement(table, toSelector(names.rows), HTMLTableSectionElement).replaceChildren(
      ...rows.map(({ row }) => row),
    );
    table.hidden = rows.length === 0;
    foldRows(table);
    // The rows are made anew with each answer; the keyboard stays where it was.
    rows.find(({ value }) => value === focused)?.button.focus({ preventScroll: true });
  }

  #choose(tally: Tally, value: string): void {
    if (!this.#request) return;
    const { filters, years } = this.#request;
    if (tally === 'people') return changeSearch(this, { filters: toggleValue(filters, 'people', value) });
    const year = parseInt(value, 10);
    changeSearch(this, { years: years.from === year && years.to === year ? {} : { from: year, to: year } });
  }

  #table(tally: Tally): HTMLElement {
    return findElement(this, toSelector(names.tally, tally), HTMLElement);
  }
}

customElements.define('search-tally', SearchTally);

/** Folds the rows behind the eighth away, save chosen ones. */
function foldRows(table: HTMLElement): void {
  const rows = [...findElement(table, toSelector(names.rows), HTMLElement).children] as HTMLElement[];
  const unfolded = table.hasAttribute(names.unfolded);
  rows.forEach((row, place) => {
    row.hidden = !unfolded && place >= UNFOLDED && !row.querySelector('[aria-pressed="true"]');
  });
  const more = findPart(table, names.more);
  more.hidden = rows.length <= UNFOLDED;
  more.setAttribute('aria-expanded', String(unfolded));
  more.textContent = unfolded ? '收起' : `更多（${rows.length - UNFOLDED}）`;
}
