import { findPart } from '../find-part.ts';
import { names } from './names.ts';
import { PARAGRAPHS } from './paragraphs.ts';

/** Room that a head of the page may take at the top of the window, in pixels. */
const HEAD = 64;

/** The two buttons beside a paragraph, and the paragraph beside which they stand. */
export class Handles {
  readonly #bar: HTMLElement;
  readonly #body: HTMLElement;
  #paragraph: HTMLElement | undefined;

  constructor(bar: HTMLElement, body: HTMLElement) {
    this.#bar = bar;
    this.#body = body;
  }

  /** The text of the article. */
  get body(): HTMLElement {
    return this.#body;
  }

  get paragraph(): HTMLElement | undefined {
    return this.#paragraph;
  }

  /** All that can be quoted, in the order of the text. */
  get paragraphs(): HTMLElement[] {
    return [...this.#body.querySelectorAll<HTMLElement>(PARAGRAPHS)];
  }

  /** Sets them beside the top of a paragraph, or of what is seen of it, and names them after its number. */
  place(paragraph: HTMLElement | undefined): void {
    if (!paragraph) return;
    this.#paragraph = paragraph;
    const handles = findPart(this.#bar, names.handles);
    const origin = (handles.offsetParent ?? document.body).getBoundingClientRect();
    const { left } = this.#body.getBoundingClientRect();
    const { top, bottom } = paragraph.getBoundingClientRect();
    const seen = Math.max(top, Math.min(HEAD, bottom - handles.offsetHeight));
    handles.style.insetBlockStart = `${seen - origin.top}px`;
    handles.style.insetInlineStart = `${left - origin.left}px`;
    handles.toggleAttribute(names.cramped, left < 1.1 * handles.offsetWidth);
    const number = this.paragraphs.indexOf(paragraph) + 1;
    findPart(this.#bar, names.handle).setAttribute('aria-label', `引用第 ${number} 段`);
    findPart(this.#bar, names.takeHandle).setAttribute('aria-label', `摘录第 ${number} 段`);
  }

  /** ↑ and ↓ walk through the paragraphs, not beyond the ends of the text. */
  walk(event: KeyboardEvent): void {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const all = this.paragraphs;
    const next = all[all.findIndex((one) => one === this.#paragraph) + step];
    next?.scrollIntoView({ block: 'nearest' });
    this.place(next);
  }
}
