import { measures, scales } from '../../phrases/drawing.ts';
import { asFailure, SearchFailure } from '../../search/query/loading/failure.ts';
import { COPY_BY_HAND, copyText } from '../clipboard.ts';
import { toSelector } from '../data-names.ts';
import { findPart } from '../find-part.ts';
import { onceAFrame } from '../once-a-frame.ts';
import { settingNames } from '../reading-settings/reading-store.ts';
import type { Answer } from './answer.ts';
import { courseForms, names, type CourseState } from './names.ts';
import { chosenPhrases, readRequest, refusePhrases, writeRequest } from './phrases-address.ts';

/** `<phrase-course>`: keeps the phrases asked in the address, has them counted, and shows what comes of it. */
class PhraseCourse extends HTMLElement {
  #request = readRequest(location.search);
  #answer: Answer | undefined;
  #turn = 0;

  connectedCallback(): void {
    const form = findPart(this, names.form, HTMLFormElement);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#askFor(chosenPhrases(this.#fields.map(({ value }) => value)));
    });
    findPart(this, names.more).addEventListener('click', () => this.#showRow());
    findPart(this, names.retry).addEventListener('click', () => void this.#ask());
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'radio') this.#draw(target.value);
    });
    for (const form of courseForms)
      this.querySelector(toSelector(names.take, form))?.addEventListener('click', () => {
        const name = this.#answer?.take(this.#request, form);
        if (name !== undefined) this.#tellTaken(`已存为“${name}”。`);
      });
    findPart(this, names.copy).addEventListener('click', () => void this.#copy());
    addEventListener('popstate', () => this.#readAddress());
    this.#redrawWhenResized();
    this.#readAddress();
  }

  /** A page as wide as before and writing of the same size need no other drawing. */
  #redrawWhenResized(): void {
    const redraw = onceAFrame(() => this.#answer?.draw(this, this.#request));
    let width = 0;
    new ResizeObserver(([entry]) => {
      const now = Math.round(entry?.contentRect.width ?? 0);
      if (now !== width) redraw();
      width = now;
    }).observe(findPart(this, names.chart));
    new MutationObserver(redraw).observe(document.documentElement, {
      attributeFilter: settingNames.map((name) => `data-${name}`),
    });
  }

  #readAddress(): void {
    this.#turn += 1;
    this.#request = readRequest(location.search);
    const { phrases, measure, scale } = this.#request;
    this.#fields.forEach((field, place) => {
      field.value = phrases[place] ?? '';
      this.#rows[place]?.toggleAttribute('hidden', place > 0 && place >= phrases.length);
    });
    this.#offerMore();
    this.querySelectorAll<HTMLInputElement>('input[type="radio"]').forEach(
      (radio) => (radio.checked = radio.value === measure || radio.value === scale),
    );
    if (phrases.length === 0) this.#setState('idle');
    else void this.#ask();
  }

  #askFor(phrases: string[]): void {
    const refusal = refusePhrases(phrases);
    if (refusal !== undefined) {
      this.#turn += 1;
      this.#tell(refusal);
      return;
    }
    this.#request = { ...this.#request, phrases };
    const address = location.pathname + writeRequest(this.#request);
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
    void this.#ask();
  }

  async #ask(): Promise<void> {
    const { phrases } = this.#request;
    const turn = (this.#turn += 1);
    const refusal = refusePhrases(phrases);
    if (refusal !== undefined) {
      this.#setState('idle');
      this.#tell(refusal);
      return;
    }
    this.#setState('loading');
    this.#tell('正在全部正文里计数……');
    try {
      const { answerPhrases } = await import('./answer.ts').catch((error: unknown) => {
        throw new SearchFailure('network', String(error));
      });
      const answer = await answerPhrases(phrases, (read, all) => {
        if (turn === this.#turn && read < all) this.#tell(`正在全部正文里计数：${read}／${all}……`);
      });
      if (turn !== this.#turn) return;
      this.#answer = answer;
      document.title = `${phrases.join('、')} — ${TITLE}`;
      this.#setState('done');
      answer.show(this, this.#request);
      this.#tell('');
      findPart(this, names.announcement).textContent = `${answer.inShort}。`;
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  /** Draws as a choice above the chart says. */
  #draw(choice: string): void {
    const measure = measures.find((one) => one === choice);
    const scale = scales.find((one) => one === choice);
    this.#request = { ...this.#request, ...(measure && { measure }), ...(scale && { scale }) };
    history.replaceState(null, '', location.pathname + writeRequest(this.#request));
    this.#answer?.show(this, this.#request);
  }

  #showRow(): void {
    const row = this.#rows.find(({ hidden }) => hidden);
    if (row) row.hidden = false;
    row?.querySelector('input')?.focus();
    this.#offerMore();
  }

  #offerMore(): void {
    findPart(this, names.more).hidden = this.#rows.every(({ hidden }) => !hidden);
  }

  async #copy(): Promise<void> {
    const words = findPart(this, names.words);
    const copied = await copyText({ text: words.textContent }, () =>
      getSelection()?.selectAllChildren(words),
    );
    this.#tellTaken(copied ? '已复制。' : COPY_BY_HAND);
  }

  #fail(error: unknown): void {
    const { kind } = asFailure(error);
    this.querySelectorAll<HTMLElement>(toSelector(names.failure)).forEach((words) => {
      words.hidden = words.getAttribute(names.failure) !== kind;
    });
    this.#tell('');
    this.#setState('error');
  }

  #tell(words: string): void {
    findPart(this, names.message).textContent = words;
  }

  #tellTaken(words: string): void {
    findPart(this, names.taken).textContent = words;
  }

  #setState(state: CourseState): void {
    this.setAttribute(names.state, state);
    findPart(this, names.answer).hidden = state !== 'done';
    findPart(this, names.failures).hidden = state !== 'error';
    this.#tellTaken('');
    findPart(this, names.announcement).textContent = '';
    if (state === 'idle') {
      this.#answer = undefined;
      this.#tell('');
      document.title = TITLE;
    }
  }

  get #rows(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(toSelector(names.row))];
  }

  get #fields(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>(`${toSelector(names.row)} input`)];
  }
}

/** What the page is called before anything is asked. */
const TITLE = document.title;

customElements.define('phrase-course', PhraseCourse);
