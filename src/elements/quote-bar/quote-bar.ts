import { articleNames } from '../article-names.ts';
import { toSelector, type DataName } from '../data-names.ts';
import { findPart } from '../find-part.ts';
import { askReading, hasVoice } from '../reading-from.ts';
import { onRemarksAsked } from './ask-remarks.ts';
import { Copying } from './copying.ts';
import { placeHandles, stepFrom } from './handles.ts';
import { hideHint, showHintOnce } from './hint.ts';
import { Marking } from './marking.ts';
import { names, quoteForms } from './names.ts';
import { PARAGRAPHS, quoteParagraph, quoteSelection, type Quotation } from './quoting.ts';
import { Reporting } from './reporting.ts';
import { prepareTaking, takeAtOnce, takeQuotation } from './taking.ts';
import { keepInSight, onTap } from './taps.ts';
import { isUnfolded, setUnfolded, type Unfolded } from './unfolded.ts';

/**
 * `<quote-bar>`: offers to copy a paragraph, or what is selected, with its source, to gather, mark and note it, to read on
 * from it and to report an error in it. Handles beside the paragraph under the pointer open the bar or gather at once; ↑ and ↓ walk through
 * the paragraphs; a tap on a paragraph and a selection, by long press too, open the bar of themselves.
 */
class QuoteBar extends HTMLElement {
  #body = findPart(document, articleNames.body);
  #bar = findPart(this, names.bar);
  #message = findPart(this, names.message);
  #paragraph: HTMLElement | undefined;
  #quotation: Quotation | undefined;
  #copying = new Copying(this, (words) => this.#tell(words));
  #marking = new Marking(this, (words) => this.#tell(words));
  #reporting = new Reporting(this);
  #isPressed = false;

  connectedCallback(): void {
    this.hidden = false;
    this.#place(this.#paragraphs[0]);
    this.#body.addEventListener('pointerover', (event) => {
      if (event.pointerType === 'mouse' && this.#bar.hidden)
        this.#place((event.target as Element).closest<HTMLElement>(PARAGRAPHS) ?? undefined);
    });
    for (const name of [names.handle, names.takeHandle]) {
      findPart(this, name).addEventListener('keydown', (event) => this.#walk(event));
      // The text may have moved since: other sizes, another window.
      findPart(this, name).addEventListener('focus', () => this.#place(this.#paragraph));
    }
    this.#on(names.handle, () => this.#openParagraph('forms'));
    this.#on(names.takeHandle, () => this.#paragraph && void takeAtOnce(quoteParagraph(this.#paragraph)));
    for (const button of this.querySelectorAll<HTMLElement>(toSelector(names.form)))
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
    onRemarksAsked((id) => void this.#openRemarks(id));
    onTap(this.#body, (paragraph, event) => this.#tap(paragraph, event));
    // Safari lets go of the selection as a button is pressed, before it says that it was clicked.
    document.addEventListener('pointerdown', ({ target, pointerType }) => {
      this.#isPressed = this.contains(target as Node);
      if (pointerType === 'mouse' && !this.#isPressed && !this.#bar.hidden) this.#close();
    });
    document.addEventListener('selectionchange', () => this.#select());
    showHintOnce(this);
  }

  get #paragraphs(): HTMLElement[] {
    return [...this.#body.querySelectorAll<HTMLElement>(PARAGRAPHS)];
  }

  /** The day of the version of the text. */
  get #version(): { day: string | undefined; isNamed: boolean } {
    const box = this.querySelector<HTMLInputElement>(toSelector(names.version));
    return { day: box?.getAttribute(names.version) ?? undefined, isNamed: box?.checked === true };
  }

  #place(paragraph: HTMLElement | undefined): void {
    if (!paragraph) return;
    this.#paragraph = paragraph;
    placeHandles(this, this.#body, paragraph, this.#paragraphs.indexOf(paragraph) + 1);
  }

  #walk(event: KeyboardEvent): void {
    const next = stepFrom(this.#paragraph, this.#paragraphs, event);
    next?.scrollIntoView({ block: 'nearest' });
    this.#place(next);
  }

  #select(): void {
    const quotation = quoteSelection(this.#body, getSelection());
    if (quotation) {
      // Some browsers tell of a selection again as a button is pressed.
      const { text, id } = this.#quotation ?? {};
      if (this.#bar.hidden || quotation.text !== text || quotation.id !== id)
        this.#open(quotation, '引用所选文字', 'forms');
    } else if (!this.#bar.hidden && !this.#isPressed && !this.contains(document.activeElement)) this.#close();
  }

  /** A tap on the paragraph of the bar closes it, one on another moves it there. */
  #tap(paragraph: HTMLElement | undefined, { target, clientY }: MouseEvent): void {
    if (this.contains(target as Node)) return;
    hideHint(this);
    const isOpen = !this.#bar.hidden;
    if (isOpen) this.#close();
    if (!paragraph || (isOpen && paragraph === this.#paragraph)) return;
    this.#place(paragraph);
    this.#openParagraph(undefined);
    keepInSight(clientY, paragraph, this.#bar);
  }

  #openParagraph(unfolded: Unfolded | undefined): void {
    this.#open(this.#paragraph && quoteParagraph(this.#paragraph), '引用本段', unfolded);
    this.#paragraph?.classList.add('quoted');
    findPart(this, unfolded === 'forms' ? names.form : names.quote).focus({ preventScroll: true });
  }

  #open(quotation: Quotation | undefined, label: string, unfolded: Unfolded | undefined): void {
    this.#quotation = quotation;
    if (quotation) void this.#marking.show(quotation);
    this.#paragraph?.classList.remove('quoted');
    findPart(this, names.label).textContent = label;
    findPart(this, names.taken).hidden = true;
    findPart(this, names.read).hidden = !hasVoice();
    this.#bar.hidden = false;
    this.#tell('');
    this.#copying.fold();
    setUnfolded(this, unfolded);
    prepareTaking();
    this.#copying.prepare();
  }

  async #openRemarks(id: string): Promise<void> {
    const paragraph = this.#paragraphs.find((one) => one.id === id);
    if (!paragraph) return;
    this.#place(paragraph);
    this.#openParagraph('remarks');
    if (this.#quotation) await this.#marking.show(this.#quotation);
    this.#marking.focus();
  }

  /** Shows one part of the bar, or folds it away where it is shown already. */
  #unfold(part: Unfolded): void {
    this.#tell('');
    this.#copying.fold();
    setUnfolded(this, isUnfolded(this, part) ? undefined : part);
  }

  #close(): void {
    const wasInside = this.#bar.contains(document.activeElement);
    void this.#marking.keep();
    this.#bar.hidden = true;
    this.#paragraph?.classList.remove('quoted');
    if (wasInside) findPart(this, names.handle).focus({ preventScroll: true });
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
    await this.#reporting.fill(this.#quotation, this.#paragraphs, this.#version.day);
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
    findPart(this, name).addEventListener('click', listener);
  }
}

customElements.define('quote-bar', QuoteBar);
