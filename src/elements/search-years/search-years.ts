import type { SearchAnswer, SearchRequest } from '../../search/query/api.ts';
import { orderYears, readYear } from '../archive-search/address.ts';
import { changeSearch } from '../archive-search/change.ts';
import { copyTemplate } from '../archive-search/template.ts';
import { toSelector } from '../data-names.ts';
import { findElement, findPart } from '../find-part.ts';
import { names } from './names.ts';

/** Bars up to which every one has its year under it. */
const MOST_LABELS = 7;

/** `<search-years>`: a bar a year, each a button, and two fields for the first and last year. */
class SearchYears extends HTMLElement {
  #years: SearchRequest['years'] = {};

  connectedCallback(): void {
    this.#bars.addEventListener('click', ({ target }) => {
      const bar = (target as HTMLElement).closest<HTMLElement>(toSelector(names.year));
      if (bar) changeSearch(this, { years: chooseYear(Number(bar.getAttribute(names.year)), this.#years) });
    });
    this.addEventListener('change', () => {
      const [from, to] = [readYear(this.#field('from').value), readYear(this.#field('to').value)];
      changeSearch(this, { years: orderYears({ from, to }) });
    });
  }

  show({ years }: SearchAnswer, request: SearchRequest): void {
    this.#years = request.years;
    this.#field('from').value = String(request.years.from ?? '');
    this.#field('to').value = String(request.years.to ?? '');
    this.#field('from').placeholder = String(years[0]?.year ?? '');
    this.#field('to').placeholder = String(years.at(-1)?.year ?? '');
    const focused = this.querySelector(`${toSelector(names.year)}:focus`)?.getAttribute(names.year);
    this.#showBars(years);
    if (focused)
      this.querySelector<HTMLElement>(toSelector(names.year, focused))?.focus({ preventScroll: true });
    this.hidden = years.length < 2 && Object.keys(request.years).length === 0;
  }

  #showBars(years: SearchAnswer['years']): void {
    const most = Math.max(1, ...years.map(({ count }) => count));
    const { from = -Infinity, to = Infinity } = this.#years;
    const narrowed = Object.keys(this.#years).length > 0;
    this.#bars.replaceChildren(
      ...years.map(({ year, count }, place) => {
        const line = copyTemplate(this, names.barTemplate);
        const bar = findPart(line, names.year);
        bar.setAttribute(names.year, String(year));
        bar.setAttribute('aria-pressed', String(narrowed && year >= from && year <= to));
        bar.setAttribute('aria-label', `${year}年，${count}篇`);
        bar.title = `${year}年 ${count}篇`;
        bar.style.setProperty('--share', String(count === 0 ? 0 : Math.max(0.05, count / most)));
        const labelled = years.length <= MOST_LABELS || place === 0 || place === years.length - 1;
        findPart(line, names.label).textContent = labelled ? String(year) : '';
        return line;
      }),
    );
    this.#bars.toggleAttribute(names.narrowed, narrowed);
  }

  get #bars(): HTMLElement {
    return findPart(this, names.bars);
  }

  #field(name: 'from' | 'to'): HTMLInputElement {
    return findElement(this, `input[name="${name}"]`, HTMLInputElement);
  }
}

customElements.define('search-years', SearchYears);

/** The first bar chooses its year, one outside stretches the range to itself, one inside stands alone or goes. */
function chooseYear(year: number, { from, to }: SearchRequest['years']): SearchRequest['years'] {
  if (from === year && to === year) return {};
  if (from === undefined || to === undefined || (year >= from && year <= to)) return { from: year, to: year };
  return { from: Math.min(from, year), to: Math.max(to, year) };
}
