import { articleNames } from '../article-names.ts';
import { awaken } from '../awaken.ts';
import type { DataName } from '../data-names.ts';
import { findPart } from '../find-part.ts';
import { onRemarksAsked } from './ask-remarks.ts';
import { Handles } from './handles.ts';
import { hideHint, showHintOnce } from './hint.ts';
import { names } from './names.ts';
import type { Panel } from './panel.ts';
import { PARAGRAPHS } from './paragraphs.ts';
import { NOT_TAKEN, sayAtFoot, sayNotOpened } from './say-at-foot.ts';
import { hasSelection, onTap } from './taps.ts';

/**
 * `<quote-bar>`: offers to copy a paragraph, or what is selected, with its source, to gather, mark and note it, to read on
 * from it and to report an error in it. Handles beside the paragraph under the pointer open the bar or gather at once; ↑ and ↓ walk through
 * the paragraphs; a tap on a paragraph and a selection, by long press too, open the bar of themselves. Handles and hint are
 * there at once, the bar (`panel.ts`) comes at the first sign of a hand.
 */
class QuoteBar extends HTMLElement {
  #body = findPart(document, articleNames.body);
  #bar = findPart(this, names.bar);
  #handles = new Handles(this, this.#body);
  #panel: Panel | undefined;
  #ask = awaken(document, async () => {
    const { Panel } = await import('./panel.ts');
    return (this.#panel = new Panel(this, this.#handles));
  });

  connectedCallback(): void {
    this.hidden = false;
    this.#handles.place(this.#handles.paragraphs[0]);
    this.#body.addEventListener('pointerover', (event) => {
      if (event.pointerType === 'mouse' && this.#bar.hidden)
        this.#handles.place((event.target as Element).closest<HTMLElement>(PARAGRAPHS) ?? undefined);
    });
    this.#onHandle(names.handle, (paragraph) =>
      this.#ask('open', (panel) => panel.openParagraph(paragraph, 'forms'), sayNotOpened),
    );
    this.#onHandle(names.takeHandle, (paragraph) =>
      this.#ask(
        'take',
        (panel) => panel.takeAtOnce(paragraph),
        () => sayAtFoot(NOT_TAKEN),
      ),
    );
    onRemarksAsked((id) => this.#ask('open', (panel) => panel.openRemarks(id), sayNotOpened));
    onTap(this.#body, (paragraph, event) => this.#tap(paragraph, event));
    document.addEventListener('selectionchange', () => this.#select());
    showHintOnce(this);
    // What was selected while the script was still on its way.
    this.#select();
  }

  /** Fetches nothing for a selection of nothing: browsers tell of one as they go to the place an address names. */
  #select(): void {
    if (hasSelection()) this.#ask('select', (panel) => panel.select());
    else this.#panel?.select();
  }

  #tap(paragraph: HTMLElement | undefined, { target, clientY }: MouseEvent): void {
    if (this.contains(target as Node)) return;
    hideHint(this);
    this.#ask('open', (panel) => panel.tap(paragraph, clientY), paragraph && sayNotOpened);
  }

  /** Hears that a handle is pressed, and beside which paragraph it stood then. */
  #onHandle(name: DataName, listener: (paragraph: HTMLElement) => void): void {
    const handle = findPart(this, name);
    handle.addEventListener('click', () => this.#handles.paragraph && listener(this.#handles.paragraph));
    handle.addEventListener('keydown', (event) => this.#handles.walk(event));
    // The text may have moved since: other sizes, another window.
    handle.addEventListener('focus', () => this.#handles.place(this.#handles.paragraph));
  }
}

customElements.define('quote-bar', QuoteBar);
