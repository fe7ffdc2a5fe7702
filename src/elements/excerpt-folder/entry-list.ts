import type { Entry } from '../../folder/model.ts';
import { addressInSite } from '../../search/query/site-root.ts';
import { copyTemplate } from '../archive-search/template.ts';
import { findPart } from '../find-part.ts';
import { names } from './names.ts';
import { sinceWords, type Since } from './words.ts';
import type { WrittenFields } from './written-fields.ts';

/** Characters of an entry by which its buttons are told apart. */
const NAMED_BY = 12;

/** The buttons of an entry with what they do to it. */
const BUTTONS = [
  [names.grip, '移动'],
  [names.up, '上移'],
  [names.down, '下移'],
  [names.addBehind, '加按语，接在'],
  [names.remove, '删除'],
] as const;

/** The entries of a folder as they stand on the page, each in one element for as long as it is there. */
export class EntryList {
  readonly #owner: HTMLElement;
  readonly #list: HTMLElement;
  readonly #rows = new Map<string, HTMLElement>();
  readonly #written: WrittenFields;

  constructor(owner: HTMLElement, written: WrittenFields) {
    this.#owner = owner;
    this.#written = written;
    this.#list = findPart(owner, names.entries);
  }

  /** Shows these entries in this order; what the reader is writing stays, and so does the focus. */
  show(entries: readonly Entry[]): void {
    const focused = document.activeElement;
    const ids = new Set(entries.map(({ id }) => id));
    for (const [id, row] of this.#rows) {
      // What another window took away while it was being written stays until it is kept.
      if (ids.has(id) || this.#written.writtenIn(id) !== undefined) continue;
      row.remove();
      this.#rows.delete(id);
      this.#written.drop(id);
    }
    entries.forEach((entry, place) => {
      const row = this.#rows.get(entry.id) ?? this.#make(entry);
      this.#fill(row, entry, place, entries.length);
      const standing = this.#list.children[place];
      if (standing !== row) this.#list.insertBefore(row, standing ?? null);
    });
    if (focused instanceof HTMLElement && focused !== document.activeElement && this.#list.contains(focused))
      focused.focus();
  }

  /** Id of the entry that an element stands in. */
  idOf(element: Element): string | undefined {
    const row = element.closest('li');
    return [...this.#rows].find(([, one]) => one === row)?.[0];
  }

  rowOf(id: string): HTMLElement | undefined {
    return this.#rows.get(id);
  }

  /** Says under an excerpt what has become of its paragraph. */
  tellSince(id: string, since: Since): void {
    const row = this.#rows.get(id);
    if (!row) return;
    const words = findPart(row, names.later);
    words.textContent = sinceWords[since];
    words.hidden = since === 'same';
  }

  #make(entry: Entry): HTMLElement {
    const template = entry.kind === 'excerpt' ? names.excerptTemplate : names.ownTemplate;
    const row = copyTemplate(this.#owner, template);
    row.setAttribute(names.entry, entry.kind);
    this.#rows.set(entry.id, row);
    if (entry.kind === 'excerpt') {
      const source = findPart(row, names.source, HTMLAnchorElement);
      source.href = `${addressInSite(entry.path)}#${entry.paragraph}`;
      source.textContent = entry.running;
    } else {
      fieldIn(row).setAttribute('aria-label', entry.kind === 'heading' ? '标题' : '按语');
    }
    return row;
  }

  #fill(row: HTMLElement, entry: Entry, place: number, count: number): void {
    if (entry.kind === 'excerpt') findPart(row, names.text).textContent = entry.text;
    else this.#written.show(entry.id, fieldIn(row), entry.text);
    const name = `第 ${place + 1} 条：${[...entry.text.slice(0, 2 * NAMED_BY)].slice(0, NAMED_BY).join('')}`;
    for (const [part, label] of BUTTONS) findPart(row, part).setAttribute('aria-label', label + name);
    findPart(row, names.up, HTMLButtonElement).disabled = place === 0;
    findPart(row, names.down, HTMLButtonElement).disabled = place === count - 1;
  }
}

function fieldIn(row: HTMLElement): HTMLTextAreaElement {
  return findPart(row, names.own, HTMLTextAreaElement);
}
