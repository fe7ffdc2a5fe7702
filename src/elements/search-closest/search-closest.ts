import type { Result, SearchAnswer, SearchRequest } from '../../search/query/api.ts';
import { ask } from '../../search/query/client.ts';
import { addressInSite } from '../../search/query/site-root.ts';
import { changeSearch } from '../archive-search/change.ts';
import { copyTemplate, fillFragments } from '../archive-search/template.ts';
import { findPart } from '../find-part.ts';
import { names } from './names.ts';

/** How many of the closest articles are shown. */
const CLOSEST = 5;

/** `<search-closest>`: where nothing was found, the articles that come closest, under a heading that says so. */
class SearchClosest extends HTMLElement {
  #answer: SearchAnswer | undefined;

  connectedCallback(): void {
    this.#all.addEventListener('click', () => {
      if (this.#answer?.closest) changeSearch(this, { query: this.#answer.closest.query });
    });
  }

  show(answer: SearchAnswer, { widen }: SearchRequest): void {
    this.#answer = answer;
    this.hidden = true;
    if (answer.closest) void this.#read(answer, answer.closest, widen);
  }

  async #read(
    answer: SearchAnswer,
    closest: NonNullable<SearchAnswer['closest']>,
    widen: boolean,
  ): Promise<void> {
    const request: SearchRequest = { query: closest.query, filters: {}, years: {}, sort: 'relevance', widen };
    try {
      const { id, total } = await ask('search', { request });
      const results = await ask('read', { answer: id, from: 0, to: CLOSEST });
      if (answer !== this.#answer) return;
      findPart(this, names.query).textContent = closest.query;
      findPart(this, names.list).replaceChildren(...results.map((result) => this.#line(result)));
      this.#all.textContent = `看全部 ${total} 篇`;
      this.#all.hidden = total <= results.length;
      this.hidden = results.length === 0;
    } catch {
      // What comes closest is only an offer: without it the page is still an answer.
    }
  }

  #line({ url, title, issue, page }: Result): HTMLElement {
    const line = copyTemplate(this, names.lineTemplate);
    const link = findPart(line, names.link, HTMLAnchorElement);
    link.href = addressInSite(url);
    fillFragments(link, title);
    findPart(line, names.issue).textContent = [issue, page].filter(Boolean).join('　');
    return line;
  }

  get #all(): HTMLElement {
    return findPart(this, names.all);
  }
}

customElements.define('search-closest', SearchClosest);
