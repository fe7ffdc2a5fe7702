import { mayHold, onOthersChange, onOwnChange } from '../../folder/store/signal.ts';
import { awaken, NOT_FETCHED } from '../awaken.ts';
import { findPart } from '../find-part.ts';
import { sayAtFoot } from '../quote-bar/say-at-foot.ts';
import { names } from './names.ts';

/**
 * `<reader-marks>`: keeps the article for the reader, and shows at its text what this browser's reader has marked and noted.
 * What does it (`show-marks.ts`) comes when a hand is near, and at once where something was kept.
 */
class ReaderMarks extends HTMLElement {
  #ask = awaken(this, () => import('./show-marks.ts'));

  connectedCallback(): void {
    findPart(this, names.bookmark).addEventListener('click', () =>
      this.#ask(
        'bookmark',
        async ({ toggleBookmark }) => sayAtFoot(await toggleBookmark()),
        () => sayAtFoot(`没有收藏成：${NOT_FETCHED}`),
      ),
    );
    onOwnChange(() => this.#look());
    onOthersChange(() => this.#look());
    this.#look();
  }

  /** What cannot be fetched or read is not shown, and looked at again with the next change. */
  #look(): void {
    if (!mayHold()) return;
    const showNothing = () => undefined;
    this.#ask('look', ({ showMarks }) => showMarks(this).catch(showNothing), showNothing);
  }
}

customElements.define('reader-marks', ReaderMarks);
