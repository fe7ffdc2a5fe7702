import { toSelector, type DataName } from '../data-names.ts';
import { findPart } from '../find-part.ts';
import { askReading, hasVoice } from '../reading-from.ts';
import { Copying } from './copying.ts';
import type { Handles } from './handles.ts';
import { keepInSight } from './keep-in-sight.ts';
import { Marking } from './marking.ts';
import { names, quoteForms } from './names.ts';
import { quoteParagraph, quoteSelection, type Quotation } from './quoting.ts';
import { Reporting } from './reporting.ts';
import { prepareTaking, takeAtOnce, takeQuotation } from './taking.ts';
import { isUnfolded, setUnfolded, type Unfolded } from './unfolded.ts';

/** The bar of `<quote-bar>` with all its buttons: opens for a paragraph or for what is selected, and does what they say. */
export class Panel {
  readonly #element: HTMLElement;
  readonly #handles: Handles;
  readonly #body: HTMLElement;
  readonly #bar: HTMLElement;
  readonly #message: HTMLElement;
  readonly #copying: Copying;
  readonly #marking: Marking;
  readonly #reporting: Reporting;
  #quotation: Quotation | undefined;
  #isPressed = false;

  constructor(element: HTMLElement, handles: Handles) {
    this.#element = element;
    this.#handles = handles;
    this.#body = handles.body;
    this.#bar = findPart(element, names.bar);
    this.#message = findPart(element, names.message);
    this.#copying = new Copying(element, (words) => this.#tell(words));
    this.#marking = new Marking(element, (words) => this.#tell(words));
    this.#reporting = new Reporting(element);
    for (const button of element.querySelectorAll<HTMLElement>(toSelector(names.form)))
      button.addEventListener('click', () => void this.#copyQuotation(button));
    this.#on(names.quote, () => this.#unfold('forms'));
    this.#on(names.take, () => void this.#take());
    this.#on(names.remark, () => this.#unfold('remarks'));
    this.#on(names.read, () => this.#readOn());
    this.#on(names.report, () => void this.#report());
    this.#on(names.reportCopy, () => void this.#copyReport());
    this.#on(names.close, () => this.#close());
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !this.#bar.hidden) this.#close();
    });
    // Safari lets go of the selection as a button is pressed, before it says that it was clicked.
    document.addEventListener('pointerdown', ({ target, pointerType }) => {
      this.#isPressed = element.contains(target as Node);
      if (pointerType === 'mouse' && !this.#isPressed && !this.#bar.hidden) this.#close();
    });
  }

  /** Opens for what is selected, and closes where nothing is any more. */
  select(): void {
    const quotation = quoteSelection(this.#body, getSelection());
    if (quotation) {
      // Some browsers tell of a selection again as a button is pressed.
      const { text, id } = this.#quotation ?? {};
      if (this.#bar.hidden || quotation.text !== text || quotation.id !== id)
        this.#open(quotation, '引用所选文字', 'forms');
    } else if (!this.#bar.hidden && !this.#isPressed && !this.#element.contains(document.activeElement))
      this.#close();
  }

  /** A tap on the paragraph of the bar closes it, one on another moves it there; `y` is where in the window. */
  tap(paragraph: HTMLElement | undefined, y: number): void {
    const isOpen = !this.#bar.hidden;
    const before = this.#handles.paragraph;
    if (isOpen) this.#close();
    if (!paragraph || (isOpen && paragraph === before)) return;
    this.openParagraph(paragraph, undefined);
    keepInSight(y, paragraph, this.#bar);
  }

  /** Opens for a whole paragraph, one part of the bar unfolded. */
  openParagraph(paragraph: HTMLElement, unfolded: Unfolded | undefined): void {
    this.#open(quoteParagraph(paragraph), '引用本段', unfolded);
    this.#handles.place(paragraph);
    paragraph.classList.add('quoted');
    findPart(this.#element, unfolded === 'forms' ? names.form : names.quote).focus({ preventScroll: true });
  }

  /** Opens for the reader's notes on a paragraph: `p12`. */
  async openRemarks(id: string): Promise<void> {
    const paragraph = this.#handles.paragraphs.find((one) => one.id === id);
    if (!paragraph) return;
    this.openParagraph(paragraph, 'remarks');
    if (this.#quotation) await this.#marking.show(this.#quotation);
    this.#marking.focus();
  }

  /** Gathers a whole paragraph without opening. */
  takeAtOnce(paragraph: HTMLElement): void {
    void takeAtOnce(quoteParagraph(paragraph));
  }

  /** The day of the version of the text. */
  get #version(): { day: string | undefined; isNamed: boolean } {
    const box = this.#element.querySelector<HTMLInputElement>(toSelector(names.version));
    return { day: box?.getAttribute(names.version) ?? undefined, isNamed: box?.checked === true };
  }

  #open(quotation: Quotation, label: string, unfolded: Unfolded | undefined): void {
    this.#quotation = quotation;
    void this.#marking.show(quotation);
    this.#handles.paragraph?.classList.remove('quoted');
    findPart(this.#element, names.label).textContent = label;
    findPart(this.#element, names.taken).hidden = true;
    findPart(this.#element, names.read).hidden = !hasVoice();
    this.#bar.hidden = false;
    this.#tell('');
    this.#copying.fold();
    setUnfolded(this.#element, unfolded);
    prepareTaking();
    this.#copying.prepare();
  }

  /** Shows one part of the bar, or folds it away where it is shown already. */
  #unfold(part: Unfolded): void {
    this.#tell('');
    this.#copying.fold();
    setUnfolded(this.#element, isUnfolded(this.#element, part) ? undefined : part);
  }

  #close(): void {
    const wasInside = this.#bar.contains(document.activeElement);
    void this.#marking.keep();
    this.#bar.hidden = true;
    this.#handles.paragraph?.classList.remove('quoted');
    if (wasInside) findPart(this.#element, names.handle).focus({ preventScroll: true });
  }

  async #copyQuotation(button: HTMLElement): Promise<void> {
    const form = quoteForms.find((one) => one === button.getAttribute(names.form));
    if (!this.#quotation || !form) return;
    const { day, isNamed } = this.#version;
    const done = form === 'address' ? '已复制链接' : `已${button.textContent.trim()}`;
    await this.#copying.quotation(this.#quotation, form, isNamed ? day : undefined, done);
  }

  async #take(): Promise<void> {
    if (this.#quotation) this.#tell(await takeQuotation(this.#quotation));
  }

  #readOn(): void {
    const paragraph = this.#quotation?.id;
    this.#close();
    if (paragraph !== undefined) askReading(paragraph);
  }

  async #report(): Promise<void> {
    if (!this.#quotation) return;
    await this.#reporting.fill(this.#quotation, this.#handles.paragraphs, this.#version.day);
    this.#unfold('report');
  }

  async #copyReport(): Promise<void> {
    const { field } = this.#reporting;
    await this.#copying.copy({ text: field.value }, field, '已复制报错，请发给编辑部。');
  }

  #tell(words: string): void {
    this.#message.textContent = words;
  }

  #on(name: DataName, listener: () => void): void {
    findPart(this.#element, name).addEventListener('click', listener);
  }
}
