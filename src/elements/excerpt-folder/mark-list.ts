import { shorten } from '../../text/shorten.ts';
import { listMarked, type MarkedArticle } from '../../folder/list-marks.ts';
import type { Mark, Remark } from '../../folder/model.ts';
import { addressInSite } from '../../search/query/site-root.ts';
import { copyTemplate } from '../archive-search/template.ts';
import { toSelector } from '../data-names.ts';
import { findPart } from '../find-part.ts';
import { names } from './names.ts';
import { ARTICLE_GONE, markSinceWords, type Since } from './words.ts';
import type { WrittenFields } from './written-fields.ts';

/** What a mark is called on the page. */
const KINDS: Readonly<Record<Mark['kind'], string>> = {
  bookmark: '收藏',
  highlight: '标记',
  remark: '批注',
};

/** Characters of a paragraph that are shown above a note on it. */
const ABOVE_NOTE = 60;

/** Characters of a mark by which its button is told apart. */
const NAMED_BY = 12;

/** 收藏与批注: what was marked in the texts, article by article, each mark in one element for as long as it is there. */
export class MarkList {
  readonly #owner: HTMLElement;
  readonly #written: WrittenFields;
  #order = '';
  readonly #rows = new Map<string, { mark: Mark; row: HTMLElement }>();

  constructor(owner: HTMLElement, written: WrittenFields, remove: (id: string) => void) {
    this.#owner = owner;
    this.#written = written;
    findPart(owner, names.marked).addEventListener('click', ({ target }) => {
      const row = (target as Element)
        .closest(toSelector(names.markRemove))
        ?.closest(toSelector(names.markRow));
      const found = [...this.#rows].find(([, one]) => one.row === row);
      if (found) remove(found[0]);
    });
  }

  /** Shows these marks; what the reader is writing stays, and so does the focus. */
  show(marks: readonly Mark[]): void {
    const focused = document.activeElement;
    const writing = [...this.#rows.values()].filter(({ mark }) => this.#written.writtenIn(mark.id));
    const ids = new Set(marks.map(({ id }) => id));
    // What another window took away while it was being written stays until it is kept.
    const all = [...marks, ...writing.map(({ mark }) => mark).filter(({ id }) => !ids.has(id))];
    this.#forget(new Set(all.map(({ id }) => id)));
    this.#put(listMarked(all));
    findPart(this.#owner, names.marks).hidden = all.length === 0;
    for (const part of this.#owner.querySelectorAll<HTMLElement>(toSelector(names.withMarks)))
      part.hidden = all.length === 0;
    findPart(this.#owner, names.markCount).textContent = `${all.length} 条`;
    if (focused instanceof HTMLElement && focused !== document.activeElement && focused.isConnected)
      focused.focus({ preventScroll: true });
  }

  /** Where the same marks stand in the same order they stay where they are: the reader may be writing in one of them. */
  #put(articles: readonly MarkedArticle[]): void {
    const order = articles.map(({ marks }) => marks.map(({ id }) => id).join(' ')).join('\n');
    for (const { marks } of articles) for (const mark of marks) this.#fill(this.#rowOf(mark), mark);
    if (order === this.#order) return;
    this.#order = order;
    findPart(this.#owner, names.marked).replaceChildren(
      ...articles.map((article) => this.#makeArticle(article)),
    );
  }

  /** A note as the page shows it. */
  remarkOf(id: string): (Remark & { id: string }) | undefined {
    const mark = this.#rows.get(id)?.mark;
    return mark?.kind === 'remark' ? mark : undefined;
  }

  /** Says under a mark what has become of its place. */
  tellSince(id: string, since: Since): void {
    const held = this.#rows.get(id);
    if (!held) return;
    const words = findPart(held.row, names.later);
    words.textContent =
      held.mark.kind === 'bookmark' && since === 'gone' ? ARTICLE_GONE : markSinceWords[since];
    words.hidden = since === 'same';
  }

  #forget(left: ReadonlySet<string>): void {
    for (const id of [...this.#rows.keys()].filter((one) => !left.has(one))) {
      this.#rows.delete(id);
      this.#written.drop(id);
    }
  }

  #makeArticle({ source, marks }: MarkedArticle): HTMLElement {
    const article = copyTemplate(this.#owner, names.markedTemplate);
    const link = findPart(article, names.markedTitle, HTMLAnchorElement);
    link.href = addressInSite(source.path);
    link.textContent = source.title;
    findPart(article, names.markedSource).textContent = source.running;
    findPart(article, names.markRows).replaceChildren(...marks.map((mark) => this.#rowOf(mark)));
    return article;
  }

  #rowOf(mark: Mark): HTMLElement {
    return this.#rows.get(mark.id)?.row ?? copyTemplate(this.#owner, names.markTemplate);
  }

  #fill(row: HTMLElement, mark: Mark): void {
    this.#rows.set(mark.id, { mark, row });
    findPart(row, names.markKind).textContent = KINDS[mark.kind];
    const place = findPart(row, names.markPlace, HTMLAnchorElement);
    place.hidden = mark.kind === 'bookmark';
    if (mark.kind !== 'bookmark') {
      place.href = `${addressInSite(mark.path)}#${mark.paragraph}`;
      place.textContent = mark.kind === 'remark' ? shorten(mark.text, ABOVE_NOTE) : mark.text;
    }
    const field = findPart(row, names.note, HTMLTextAreaElement);
    field.hidden = mark.kind !== 'remark';
    if (mark.kind === 'remark') this.#written.show(mark.id, field, mark.note);
    const words = mark.kind === 'bookmark' ? mark.title : mark.text;
    const name = `${KINDS[mark.kind]}：${[...words.slice(0, 2 * NAMED_BY)].slice(0, NAMED_BY).join('')}`;
    field.setAttribute('aria-label', name);
    findPart(row, names.markRemove).setAttribute('aria-label', `删除${name}`);
  }
}
