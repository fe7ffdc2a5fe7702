import { NOT_FETCHED } from '../awaken.ts';
import { findPart } from '../find-part.ts';
import { names } from './names.ts';
import type { Quotation } from './quoting.ts';
import type { RemarkFields } from './remark-fields.ts';

/** What the bar does with marks: it shows what is marked and noted of a quotation, and changes it. */
export class Marking {
  readonly #bar: HTMLElement;
  readonly #tell: (words: string) => void;
  #quotation: Quotation | undefined;
  #fields: RemarkFields | undefined;
  #shown: Promise<void> = Promise.resolve();

  constructor(bar: HTMLElement, tell: (words: string) => void) {
    this.#bar = bar;
    this.#tell = tell;
    findPart(bar, names.mark).addEventListener('click', () => void this.#toggle());
    findPart(bar, names.remarkKeep).addEventListener('click', () => void this.keep());
    findPart(bar, names.remarkFields).addEventListener('change', () => void this.keep());
  }

  /** Shows what is marked of a quotation. */
  show(quotation: Quotation): Promise<void> {
    if (this.#quotation !== quotation) this.#shown = this.#showAnew(quotation);
    return this.#shown;
  }

  async #showAnew(quotation: Quotation): Promise<void> {
    this.#quotation = quotation;
    await this.keep();
    this.#fields = undefined;
    findPart(this.#bar, names.remarkFields).replaceChildren();
    try {
      const { listMarks, isHighlighted, makeRemarkFields } = await loadMarks();
      const marks = await listMarks();
      const [first] = quotation.pieces;
      if (this.#quotation !== quotation || !first) return;
      this.#press(isHighlighted(quotation.pieces, marks));
      this.#fields = makeRemarkFields(first, marks);
      findPart(this.#bar, names.remarkFields).replaceChildren(...this.#fields.elements);
    } catch {
      this.#press(false);
    }
  }

  /** Goes to the first note. */
  focus(): void {
    this.#fields?.elements[0]?.focus({ preventScroll: true });
  }

  /** Keeps what was written into the notes. */
  async keep(): Promise<void> {
    const said = (await this.#fields?.keep()) ?? '';
    if (said !== '') this.#tell(said);
  }

  async #toggle(): Promise<void> {
    const quotation = this.#quotation;
    if (!quotation) return;
    try {
      const { listMarks, isHighlighted, toggleHighlight } = await loadMarks();
      const said = await toggleHighlight(quotation.pieces);
      if (this.#quotation !== quotation) return;
      this.#press(isHighlighted(quotation.pieces, await listMarks()));
      this.#tell(said);
    } catch {
      this.#tell(NOT_LOADED);
    }
  }

  #press(isMarked: boolean): void {
    findPart(this.#bar, names.mark).setAttribute('aria-pressed', String(isMarked));
  }
}

const NOT_LOADED = `没有标记成：${NOT_FETCHED}`;

/** What marks is fetched when the bar is first opened. */
async function loadMarks() {
  const [{ listMarks }, { isHighlighted, toggleHighlight }, { makeRemarkFields }] = await Promise.all([
    import('../reader-marks/article-marks.ts'),
    import('../reader-marks/toggle-highlight.ts'),
    import('./remark-fields.ts'),
  ]);
  return { listMarks, isHighlighted, toggleHighlight, makeRemarkFields };
}
