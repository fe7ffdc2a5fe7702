import { findElement, findPart } from '../find-part.ts';
import { names } from './names.ts';
import {
  apply,
  readStored,
  settingNames,
  store,
  type ReadingSettings,
  type StoredReading,
} from './reading-store.ts';

/** 长辈版: large, in 黑, black on white. */
const ELDER: ReadingSettings = { size: '150', face: 'hei', theme: 'contrast', elder: 'on' };

/** Firefox before 98 and Safari before 15.4 have none: there the panel is a part of the page that opens and closes. */
const hasDialogs = typeof HTMLDialogElement === 'function';

/** `<reading-settings>`: the panel with size, spacing, face and colours of the text, and the switch of 长辈版. */
class ReadingSettingsPanel extends HTMLElement {
  #stored: StoredReading = readStored();

  connectedCallback(): void {
    this.#show(this.#stored);
    findPart(this, names.open).addEventListener('click', () => this.#open());
    findPart(this, names.elderSwitch).addEventListener('click', () => this.#switchElder());
    findPart(this, names.reset).addEventListener('click', () => this.#change({}));
    this.#form.addEventListener('change', () => this.#change({ ...this.#stored, ...this.#readForm() }));
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
    if (!hasDialogs) this.#form.addEventListener('submit', (event) => this.#closePlain(event));
    // Another tab, or a page the browser kept while the reader chose on the next one.
    addEventListener('storage', () => this.#show(readStored()));
    addEventListener('pageshow', ({ persisted }) => persisted && this.#show(readStored()));
  }

  #open(): void {
    if (hasDialogs) this.#dialog.showModal();
    else this.#dialog.toggleAttribute('open');
  }

  /** Without dialogs the form would be sent. */
  #closePlain(event: Event): void {
    event.preventDefault();
    this.#dialog.removeAttribute('open');
  }

  #switchElder(): void {
    const { before, ...settings } = this.#stored;
    this.#change(settings.elder ? (before ?? {}) : { ...ELDER, before: settings });
  }

  #change(stored: StoredReading): void {
    const chosen = Object.fromEntries(Object.entries(stored).filter(([, value]) => value !== undefined));
    store(chosen);
    this.#show(chosen);
  }

  #show(stored: StoredReading): void {
    this.#stored = stored;
    apply(stored);
    for (const name of settingNames) {
      const field = this.#form.elements.namedItem(name);
      if (field instanceof RadioNodeList) field.value = stored[name] ?? '';
    }
    findPart(this, names.elderSwitch).setAttribute('aria-pressed', String(stored.elder === 'on'));
  }

  /** The fields of the form; the standard value, an empty one, leaves its setting out. */
  #readForm(): ReadingSettings {
    return Object.fromEntries(
      [...new FormData(this.#form)].map(([name, value]) => [name, value === '' ? undefined : value]),
    );
  }

  get #dialog(): HTMLDialogElement {
    return findElement(this, 'dialog', HTMLElement) as HTMLDialogElement;
  }

  get #form(): HTMLFormElement {
    return findElement(this, 'form', HTMLFormElement);
  }
}

customElements.define('reading-settings', ReadingSettingsPanel);
