import { articleNames } from '../article-names.ts';
import { names as citeBox } from '../cite-box/names.ts';
import { COPY_BY_HAND, copyText } from '../clipboard.ts';
import { toSelector } from '../data-names.ts';
import { findPart } from '../find-part.ts';
import { publicAddress } from '../public-address.ts';
import { names, quoteForms } from './names.ts';
import type { QuotedPages } from './quoted-pages.ts';
import {
  formatQuotation,
  PARAGRAPHS,
  quoteParagraph,
  quoteSelection,
  type Quotation,
  type Sources,
} from './quoting.ts';

/**
 * `<quote-bar>`: offers to copy a paragraph, or what is selected, with its source. A handle beside the paragraph under
 * the pointer opens the bar; it is one stop of the keyboard, from which ↑ and ↓ walk through the paragraphs; a
 * selection, by long press too, opens the bar of itself.
 */
class QuoteBar extends HTMLElement {
  #body = findPart(document, articleNames.body);
  #handle = findPart(this, names.handle);
  #bar = findPart(this, names.bar);
  #message = findPart(this, names.message);
  #manual = findPart(this, names.manual, HTMLTextAreaElement);
  #paragraph: HTMLElement | undefined;
  #quotation: Quotation | undefined;
  #isPressed = false;

  connectedCallback(): void {
    this.hidden = false;
    this.#place(this.#paragraphs[0]);
    this.#body.addEventListener('pointerover', (event) => {
      if (event.pointerType === 'mouse' && this.#bar.hidden)
        this.#place((event.target as Element).closest<HTMLElement>(PARAGRAPHS) ?? undefined);
    });
    this.#handle.addEventListener('click', () =>
      this.#open(this.#paragraph && quoteParagraph(this.#paragraph), '引用本段'),
    );
    this.#handle.addEventListener('keydown', (event) => this.#walk(event));
    // The text may have moved since: other sizes, another window.
    this.#handle.addEventListener('focus', () => this.#place(this.#paragraph));
    for (const button of this.querySelectorAll<HTMLElement>(toSelector(names.form))) {
      button.addEventListener('click', () => void this.#copy(button));
    }
    findPart(this, names.close).addEventListener('click', () => this.#close());
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !this.#bar.hidden) this.#close();
    });
    // Safari lets go of the selection as a button is pressed, before it says that it was clicked.
    document.addEventListener('pointerdown', ({ target }) => {
      this.#isPressed = this.contains(target as Node);
    });
    document.addEventListener('selectionchange', () => this.#select());
  }

  /** The day of the version, where it is to be named. */
  get #version(): string | undefined {
    const box = this.querySelector<HTMLInputElement>(toSelector(names.version));
    return box?.checked ? (box.getAttribute(names.version) ?? undefined) : undefined;
  }

  get #paragraphs(): HTMLElement[] {
    return [...this.#body.querySelectorAll<HTMLElement>(PARAGRAPHS)];
  }

  /** Sets the handle beside a paragraph. */
  #place(paragraph: HTMLElement | undefined): void {
    if (!paragraph) return;
    this.#paragraph = paragraph;
    const origin = (this.#handle.offsetParent ?? document.body).getBoundingClientRect();
    const { left } = this.#body.getBoundingClientRect();
    this.#handle.style.insetBlockStart = `${paragraph.getBoundingClientRect().top - origin.top}px`;
    this.#handle.style.insetInlineStart = `${left - origin.left}px`;
    this.#handle.toggleAttribute(names.cramped, left < 1.1 * this.#handle.offsetWidth);
    this.#handle.setAttribute('aria-label', `引用第 ${this.#paragraphs.indexOf(paragraph) + 1} 段`);
  }

  #walk(event: KeyboardEvent): void {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const paragraphs = this.#paragraphs;
    const next = paragraphs[paragraphs.findIndex((paragraph) => paragraph === this.#paragraph) + step];
    next?.scrollIntoView({ block: 'nearest' });
    this.#place(next);
  }

  #select(): void {
    const quotation = quoteSelection(this.#body, getSelection());
    if (quotation) this.#open(quotation, '引用所选文字');
    else if (!this.#bar.hidden && !this.#isPressed && !this.contains(document.activeElement)) this.#close();
  }

  #open(quotation: Quotation | undefined, label: string): void {
    this.#quotation = quotation;
    this.#paragraph?.classList.toggle('quoted', label === '引用本段');
    findPart(this, names.label).textContent = label;
    this.#message.textContent = '';
    this.#manual.hidden = true;
    this.#bar.hidden = false;
    if (label === '引用本段') findPart(this, names.form).focus();
  }

  #close(): void {
    const wasInside = this.contains(document.activeElement);
    this.#bar.hidden = true;
    this.#paragraph?.classList.remove('quoted');
    if (wasInside) this.#handle.focus({ preventScroll: true });
  }

  async #copy(button: HTMLElement): Promise<void> {
    const form = quoteForms.find((one) => one === button.getAttribute(names.form));
    if (!this.#quotation || !form) return;
    const text = formatQuotation(this.#quotation, form, {
      ...readSources(this.#quotation.pages),
      version: this.#version,
    });
    this.#manual.value = text;
    const copied = await copyText(text, () => {
      this.#manual.hidden = false;
      this.#manual.select();
    });
    this.#manual.hidden = copied;
    this.#message.textContent = copied ? `已${button.textContent.trim()}` : COPY_BY_HAND;
  }
}

customElements.define('quote-bar', QuoteBar);

/**
 * Reads the article's citations from its cite box, the reader's day already filled in; where the printed pages of
 * the quotation are known, they stand in place of the article's.
 */
function readSources(pages: QuotedPages | undefined): Sources {
  return {
    standard: readCitation('gbt2025', '-', pages),
    running: readCitation('running', '—', pages),
    url: addressOfPage(),
  };
}

/** The address of the page without what was asked; empty where others cannot reach it. */
function addressOfPage(): string {
  const address = publicAddress();
  return address ? address.origin + address.pathname : '';
}

function readCitation(form: string, dash: string, pages: QuotedPages | undefined): string {
  const row = document.querySelector(toSelector(citeBox.row, form));
  if (!row) return '';
  const quoted = row.getAttribute(citeBox.quoted);
  const [from, to] = (pages ?? []).map((page) => page ?? row.getAttribute(citeBox.firstPage) ?? undefined);
  if (quoted === null || from === undefined || to === undefined)
    return findPart(row, citeBox.text).textContent.trim();
  return quoted.replace('{page}', String(from) === String(to) ? String(from) : `${from}${dash}${to}`);
}
