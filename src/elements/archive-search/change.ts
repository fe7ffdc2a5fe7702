import type { SearchAnswer, SearchRequest } from '../../search/query/api.ts';

declare global {
  interface HTMLElementEventMap {
    /** A part of the search page asks for another request. */
    'search-change': CustomEvent<Partial<SearchRequest>>;
    /** A part of the search page could not read on. */
    'search-failed': CustomEvent<unknown>;
  }
}

/** A part of the search page that shows one side of an answer. */
export interface AnswerView extends HTMLElement {
  show(answer: SearchAnswer, request: SearchRequest): void;
}

/** Tells the search page what the reader changed. */
export function changeSearch(part: HTMLElement, change: Partial<SearchRequest>): void {
  part.dispatchEvent(new CustomEvent('search-change', { bubbles: true, detail: change }));
}
