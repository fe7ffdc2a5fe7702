import { addMarks, removeMarks } from '../../folder/mark-changes.ts';
import type { Mark } from '../../folder/model.ts';
import { articleNames } from '../article-names.ts';
import { thisPage } from '../article-page.ts';
import { findPart } from '../find-part.ts';
import { askRemarks } from '../quote-bar/ask-remarks.ts';
import { sayAtFoot } from '../quote-bar/taking.ts';
import { readSource } from '../read-excerpts.ts';
import { changeMarks, listMarks, NO_ROOM, onMarksChange, sayKept } from './article-marks.ts';
import { drawMarks } from './draw-marks.ts';
import { names } from './names.ts';

/**
 * `<reader-marks>`: keeps the article for the reader, and shows at its text what this browser's reader has marked and noted.
 */
class ReaderMarks extends HTMLElement {
  #body = findPart(document, articleNames.body);
  #button = findPart(this, names.bookmark, HTMLButtonElement);
  #marks: Mark[] = [];

  connectedCallback(): void {
    this.#button.addEventListener('click', () => void this.#toggle());
    onMarksChange(() => void this.#look());
    void this.#look();
  }

  async #look(): Promise<void> {
    try {
      this.#marks = await listMarks();
    } catch {
      // What cannot be read is not shown; what is marked then says so itself.
      return;
    }
    drawMarks(this.#body, this.#marks, askRemarks);
    const isKept = this.#bookmark !== undefined;
    this.#button.setAttribute('aria-pressed', String(isKept));
    findPart(this, names.bookmarkLabel).textContent = isKept ? '已收藏' : '收藏';
  }

  get #bookmark(): Mark | undefined {
    return this.#marks.find(({ kind }) => kind === 'bookmark');
  }

  async #toggle(): Promise<void> {
    sayAtFoot(await this.#keepOrLeave());
  }

  async #keepOrLeave(): Promise<string> {
    const held = this.#bookmark;
    try {
      if (held) {
        await changeMarks(removeMarks([held.id]));
        return '已取消收藏。';
      }
      await changeMarks(addMarks([{ kind: 'bookmark', made: Date.now(), ...readSource(thisPage()) }]));
      return await sayKept('已收藏，在摘编夹的“收藏与批注”里。');
    } catch {
      return NO_ROOM;
    }
  }
}

customElements.define('reader-marks', ReaderMarks);
