import {
  lineOrders,
  type Concordance,
  type SearchAnswer,
  type SearchRequest,
} from '../../search/query/api.ts';
import { ask } from '../../search/query/client.ts';
import { asFailure } from '../../search/query/loading/failure.ts';
import { publicRoot } from '../public-address.ts';
import { changeSearch } from '../archive-search/change.ts';
import { toSelector } from '../data-names.ts';
import { findElement, findPart } from '../find-part.ts';
import { SearchTally } from '../search-tally/search-tally.ts';
import { countWords, limitWords, listFacts } from './list-words.ts';
import { gatherLine } from './gather-line.ts';
import { makeLine, makePlaceless } from './make-line.ts';
import { names, takenForms, type ListState } from './names.ts';

/** Lines put on the page at a time, so that it stays alive meanwhile. */
const AT_ONCE = 250;

/** Lines from which a list is long. */
const LONG = 500;

/** What is shown, and of what. */
interface Shown {
  list: Concordance;
  answer: SearchAnswer;
  request: SearchRequest;
}

/** `<search-list>`: all places of an answer as a concordance, to read, to print and to take away. */
export class SearchList extends HTMLElement {
  #turn = 0;
  #shown: Shown | undefined;
  /** Done when the list that was last asked for stands on the page. */
  whole: Promise<void> = Promise.resolve();

  connectedCallback(): void {
    this.addEventListener('change', ({ target }) => {
      const list = lineOrders.find((order) => order === (target as HTMLInputElement).value);
      if (list) changeSearch(this, { list });
    });
    this.addEventListener('keydown', (event) => this.#move(event));
    this.#lines.addEventListener('click', ({ target }) => {
      const entry = (target as Element).closest(toSelector(names.takeLine))?.closest('li');
      const line = this.#shown?.list.lines[[...this.#lines.children].findIndex((one) => one === entry)];
      if (entry && line) void gatherLine(this, entry, line);
    });
    findPart(this, names.print).addEventListener('click', () => print());
    // The day of the print, and not that on which the page was opened.
    addEventListener('beforeprint', () => this.#showFacts());
    for (const form of takenForms) {
      const button = findElement(this, toSelector(names.take, form), HTMLButtonElement);
      button.addEventListener('click', () => void this.#take(button));
    }
  }

  show(answer: SearchAnswer, request: SearchRequest): void {
    this.#turn += 1;
    this.hidden = request.list === undefined || answer.total === 0;
    if (this.hidden) this.#clear();
    else this.whole = this.#read(answer, request, this.#turn);
  }

  /** Goes to the first line, if there is one. */
  focusFirst(): void {
    this.querySelector<HTMLElement>(toSelector(names.line))?.focus();
  }

  async #read(answer: SearchAnswer, request: SearchRequest, turn: number): Promise<void> {
    const order = request.list ?? lineOrders[0];
    this.querySelectorAll('input').forEach((input) => (input.checked = input.value === order));
    this.#setState('reading');
    try {
      for (let done = false; !done;) {
        const gathered = await ask('gather', { answer: answer.id });
        if (turn !== this.#turn) return;
        this.#tell(gathered.read, gathered.articles, '正在读取原文');
        done = gathered.done;
      }
      const list = await ask('lines', { answer: answer.id, order });
      if (turn !== this.#turn) return;
      this.#shown = { list, answer, request };
      await this.#put(list, turn);
      if (turn !== this.#turn) return;
      this.#setState('done');
      findPart(this, names.announcement).textContent = `列出 ${countWords(list)}`;
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#clear();
      this.dispatchEvent(new CustomEvent('search-failed', { bubbles: true, detail: error }));
    }
  }

  /** Puts the lines on the page, and beside them what they count. */
  async #put(list: Concordance, turn: number): Promise<void> {
    const limit = findPart(this, names.limit);
    limit.textContent = limitWords(list);
    limit.hidden = limit.textContent === '';
    this.#showFacts();
    if (this.#shown) this.#tally.show(list, this.#shown.request);
    findPart(this, names.placelessList).replaceChildren(
      ...list.placeless.map((source) => makePlaceless(this, source)),
    );
    findPart(this, names.placeless).hidden = list.placeless.length === 0;
    this.toggleAttribute(names.long, list.lines.length > LONG);
    this.#lines.replaceChildren();
    for (let from = 0; from < list.lines.length; from += AT_ONCE) {
      this.#lines.append(...list.lines.slice(from, from + AT_ONCE).map((line) => makeLine(this, line)));
      await new Promise((resolve) => setTimeout(resolve));
      if (turn !== this.#turn) return;
    }
  }

  #clear(): void {
    this.#shown = undefined;
    this.#tally.hidden = true;
    this.#lines.replaceChildren();
  }

  async #take(button: HTMLElement): Promise<void> {
    const form = takenForms.find((one) => one === button.getAttribute(names.take));
    if (!this.#shown || !form) return;
    const { list, answer, request } = this.#shown;
    const taken = { ...list, facts: listFacts(list, answer, request), root: publicRoot() };
    try {
      // Few take a list away: what writes it comes when it is asked for.
      const { takeList } = await import('./take-list.ts');
      const name = await takeList({ ...taken, query: request.query }, form, (come, all) =>
        this.#tell(come, all, '正在取出处'),
      );
      this.#say(`已存为“${name}”。${form === 'csv' ? GUARDED : ''}`);
    } catch (error) {
      this.#say(
        asFailure(error).kind === 'fault'
          ? '没有存成，请再试一次。'
          : '出处没有取到，没有存成：请检查网络，再试一次；还是这样，请告诉管理员。',
      );
    } finally {
      findPart(this, names.progress).hidden = true;
    }
  }

  #showFacts(): void {
    if (!this.#shown) return;
    const { list, answer, request } = this.#shown;
    findPart(this, names.facts).replaceChildren(
      ...listFacts(list, answer, request).map(([label, value]) => {
        const row = document.createElement('div');
        const [term, detail] = [document.createElement('dt'), document.createElement('dd')];
        term.textContent = label;
        detail.textContent = value;
        row.append(term, detail);
        return row;
      }),
    );
  }

  #setState(state: ListState): void {
    this.setAttribute(names.state, state);
    this.#lines.setAttribute('aria-busy', String(state === 'reading'));
    this.querySelectorAll('button').forEach((button) => (button.disabled = state === 'reading'));
    findPart(this, names.progress).hidden = true;
    this.#say('');
    findPart(this, names.announcement).textContent = '';
  }

  #tell(come: number, all: number, what: string): void {
    const progress = findPart(this, names.progress, HTMLProgressElement);
    progress.max = all;
    progress.value = come;
    progress.setAttribute('aria-label', what);
    progress.hidden = come >= all;
  }

  #say(words: string): void {
    findPart(this, names.message).textContent = words;
  }

  /** Arrows go from line to line. */
  #move(event: KeyboardEvent): void {
    const step = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' } as const;
    const key = event.key as keyof typeof step;
    const entry = (event.target as Element).closest(toSelector(names.line))?.parentElement;
    if (!(key in step) || !entry || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = entry[step[key]]?.querySelector<HTMLElement>(toSelector(names.line));
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  get #lines(): HTMLElement {
    return findPart(this, names.lines);
  }

  get #tally(): SearchTally {
    return findElement(document, 'search-tally', SearchTally);
  }
}

customElements.define('search-list', SearchList);

/** What a reader of a table must know of it. */
const GUARDED = '表格里会被当作公式、数字或日期的格子加了「」，里面的字没有改动。';
