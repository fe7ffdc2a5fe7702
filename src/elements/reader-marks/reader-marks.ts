import { mayHold, onOthersChange, onOwnChange } from '../../folder/store/signal.ts';
import { findPart } from '../find-part.ts';
import { sayAtFoot } from '../quote-bar/taking.ts';
import { names } from './names.ts';

/**
 * `<reader-marks>`: keeps the article for the reader, and shows at its text what this browser's reader has marked and noted.
 * What does it is fetched where something was kept, or when it is asked for.
 */
class ReaderMarks extends HTMLElement {
  connectedCallback(): void {
    findPart(this, names.bookmark).addEventListener('click', () => void this.#toggle());
    onOwnChange(() => void this.#look());
    onOthersChange(() => void this.#look());
    void this.#look();
  }

  async #look(): Promise<void> {
    if (!mayHold()) return;
    try {
      const { showMarks } = await loadMarks();
      await showMarks(this);
    } catch {
      // What cannot be read is not shown; what is marked then says so itself.
    }
  }

  async #toggle(): Promise<void> {
    try {
      const { toggleBookmark } = await loadMarks();
      sayAtFoot(await toggleBookmark());
    } catch {
      sayAtFoot('没有收藏成：这一页的脚本没有取到。请连上网站再试一次。');
    }
  }
}

customElements.define('reader-marks', ReaderMarks);

function loadMarks() {
  return import('./show-marks.ts');
}
