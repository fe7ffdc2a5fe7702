import { articleNames } from '../article-names.ts';
import { findPart } from '../find-part.ts';
import { names } from './names.ts';
import { showPlaces } from './show-places.ts';

/** The panel of `<same-passages>`: where else a paragraph stands. */
export class PlacesPanel {
  readonly #panel: HTMLElement;
  readonly #list: HTMLElement;
  readonly #label: HTMLElement;
  readonly #message: HTMLElement;
  #opener: HTMLElement | undefined;

  constructor(element: HTMLElement) {
    this.#panel = findPart(element, names.panel);
    this.#list = findPart(element, names.list);
    this.#label = findPart(element, names.label);
    this.#message = findPart(element, names.message);
    findPart(element, names.close).addEventListener('click', () => this.#close());
    element.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#close();
    });
  }

  /** Opens for the paragraph of a number, at whose mark it was asked. */
  async open(mark: HTMLElement, number: string): Promise<void> {
    this.#letGo();
    this.#opener = mark;
    mark.parentElement?.classList.add('traced');
    this.#label.textContent = mark.getAttribute('aria-label');
    this.#list.replaceChildren();
    this.#message.textContent = '正在取……';
    this.#panel.hidden = false;
    this.#panel.focus();
    const count = Number(mark.getAttribute(names.mark));
    const article = findPart(document, articleNames.article);
    const words = await showPlaces(this.#list, article, { number, count });
    if (this.#opener === mark) this.#message.textContent = words;
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
