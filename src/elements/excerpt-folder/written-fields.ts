import type { Change } from '../../folder/changes.ts';

/** What stood in a field and what the reader has written in its place. */
interface Written {
  shown: string;
  text: string;
}

/** Lines that words of the reader's own are shown in before they scroll. */
const MOST_LINES = 16;

/** Milliseconds of rest after which what is being written is kept. */
const REST = 600;

/**
 * Fields in which the reader writes, by the ids of what they are kept as. `keep` puts what was written in the place of what
 * was shown; where that fails it stays to be kept.
 */
export class WrittenFields {
  readonly #keep: (id: string, written: Written) => Promise<Change | undefined>;
  readonly #fields = new Map<string, { field: HTMLTextAreaElement; shown: string }>();
  #keeping = 0;

  constructor(keep: (id: string, written: Written) => Promise<Change | undefined>) {
    this.#keep = keep;
  }

  /** Whether something is being kept at this moment. */
  get isKeeping(): boolean {
    return this.#keeping > 0;
  }

  /** Shows a text in a field, unless the reader is writing in it. */
  show(id: string, field: HTMLTextAreaElement, text: string): void {
    if (this.writtenIn(id) !== undefined) return;
    this.#fields.set(id, { field, shown: text });
    if (field.value !== text) field.value = text;
    fitField(field);
  }

  drop(id: string): void {
    this.#fields.delete(id);
  }

  /** What was written since, where that is not what was shown. */
  writtenIn(id: string): Written | undefined {
    const { field, shown = '' } = this.#fields.get(id) ?? {};
    if (!field || field.value === shown) return undefined;
    return { shown, text: field.value };
  }

  /** Hears what is written inside an element; what rests for a while, or is left, is kept. */
  listen(inside: HTMLElement): void {
    let resting = 0;
    inside.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLTextAreaElement) fitField(target);
      clearTimeout(resting);
      resting = window.setTimeout(() => this.keepAll(), REST);
    });
    inside.addEventListener('change', () => this.keepAll());
  }

  /** Keeps what was written into fields since. */
  keepAll(): void {
    for (const id of this.#fields.keys()) void this.#keepOne(id);
  }

  async #keepOne(id: string): Promise<void> {
    const written = this.writtenIn(id);
    if (!written) return;
    // Taken as kept at once, so that no second change is made of the same words; where it fails, they are not.
    this.#settle(id, written.text);
    this.#keeping += 1;
    const change = await this.#keep(id, written);
    this.#keeping -= 1;
    if (!change) this.#settle(id, written.shown);
  }

  #settle(id: string, shown: string): void {
    const own = this.#fields.get(id);
    if (own) own.shown = shown;
  }
}

/** Makes a field as high as its words, as far as that goes. */
function fitField(field: HTMLTextAreaElement): void {
  const lines = field.value
    .slice(0, 2000)
    .split('\n')
    .reduce((sum, line) => sum + 1 + Math.floor(line.length / 30), 0);
  field.rows = Math.min(MOST_LINES, lines);
}
