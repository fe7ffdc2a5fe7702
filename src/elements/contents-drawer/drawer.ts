import { findElement, findPart } from '../find-part.ts';
import { openSheet } from '../sheet.ts';
import { names } from './names.ts';

/** The sheet of `<contents-drawer>`, in which the contents of the page are laid over the text. */
export class Drawer {
  readonly #button: HTMLElement;
  readonly #sheet: HTMLElement;
  readonly #list: HTMLElement;
  #closeSheet: (() => void) | undefined;

  constructor(element: HTMLElement) {
    this.#button = findPart(element, names.open);
    this.#sheet = findPart(element, names.sheet);
    this.#list = findPart(element, names.list);
    findPart(element, names.close).addEventListener('click', () => this.close());
    this.#sheet.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('a')) this.close(false);
    });
  }

  /** Shows the contents, the part that is being read in the middle. */
  open(contents: HTMLElement): void {
    this.#list.replaceChildren(findElement(contents, 'ol', HTMLElement).cloneNode(true));
    this.#sheet.hidden = false;
    this.#closeSheet = openSheet(this.#sheet, this.#button.getAttribute('aria-label') ?? '', () =>
      this.close(),
    );
    this.#sheet.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
  }

  /** Closes where it is open, and gives the button the focus again unless a link was followed. */
  close(goesBack = true): void {
    if (!this.#closeSheet) return;
    this.#closeSheet();
    this.#closeSheet = undefined;
    this.#sheet.hidden = true;
    if (goesBack) this.#button.focus({ preventScroll: true });
  }
}
