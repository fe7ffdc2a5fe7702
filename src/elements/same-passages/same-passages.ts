import { articleNames } from '../article-names.ts';
import { awaken, NOT_FETCHED } from '../awaken.ts';
import { findPart } from '../find-part.ts';
import { names } from './names.ts';

/**
 * `<same-passages>`: sets a mark at each paragraph that stands in other items too. The mark has no text of its own, its
 * words come from the style sheet, so that nothing that reads, copies, quotes or searches the article meets them.
 */
class SamePassages extends HTMLElement {
  #body = findPart(document, articleNames.body);
  #panel = findPart(this, names.panel);
  #ask = awaken(this, () => import('./show-places.ts'));
  #opener: HTMLElement | undefined;

  connectedCallback(): void {
    for (const [number, count] of readCounts(this.getAttribute(names.counts) ?? ''))
      this.#body.querySelector(`#p${number}`)?.append(this.#makeMark(number, count));
    findPart(this, names.close).addEventListener('click', () => this.#close());
    this.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#close();
    });
  }

  #makeMark(number: string, count: string): HTMLElement {
    const mark = document.createElement('button');
    mark.type = 'button';
    mark.setAttribute(names.mark, count);
    mark.setAttribute('aria-label', `同文 ${count} 处`);
    mark.dataset.screenOnly = '';
    mark.addEventListener('click', () => this.#open(mark, number));
    return mark;
  }

  #open(mark: HTMLElement, number: string): void {
    this.#letGo();
    this.#opener = mark;
    mark.parentElement?.classList.add('traced');
    const [list, message] = [findPart(this, names.list), findPart(this, names.message)];
    findPart(this, names.label).textContent = mark.getAttribute('aria-label');
    list.replaceChildren();
    message.textContent = '正在取……';
    this.#panel.hidden = false;
    this.#panel.focus();
    const count = Number(mark.getAttribute(names.mark));
    const say = (words: string) => {
      if (this.#opener === mark) message.textContent = words;
    };
    this.#ask(
      'open',
      async ({ showPlaces }) =>
        say(await showPlaces(list, findPart(document, articleNames.article), { number, count })),
      () => say(NOT_FETCHED),
    );
  }

  #close(): void {
    this.#panel.hidden = true;
    this.#opener?.focus({ preventScroll: true });
    this.#letGo();
  }

  #letGo(): void {
    this.#opener?.parentElement?.classList.remove('traced');
    this.#opener = undefined;
  }
}

customElements.define('same-passages', SamePassages);

/** `3:2 7:1` → number and count of each paragraph. */
function readCounts(counts: string): [number: string, count: string][] {
  return counts.split(' ').map((one) => {
    const [number = '', count = ''] = one.split(':');
    return [number, count];
  });
}
