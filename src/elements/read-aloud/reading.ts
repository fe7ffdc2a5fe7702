import { articleNames } from '../article-names.ts';
import type { DataName } from '../data-names.ts';
import { findElement, findPart } from '../find-part.ts';
import { findVoice } from './find-voice.ts';
import { names, type SpeechState } from './names.ts';
import { articleId, offerReading, spokenPlaces } from './offer-reading.ts';
import { isSeen, isWhollySeen, paragraphOf, placeOfParagraph, placeOfSelection, scrollTo } from './places.ts';
import { Speaker, type SpeakerEvent } from './speaker.ts';
import { readSentences } from './spoken-text.ts';

/** Reads the article of the page aloud, and has the buttons of the bar while it does. */
export class Reading {
  readonly #element: HTMLElement;
  readonly #rate: HTMLSelectElement;
  #speaker: Speaker | undefined;
  #spoken: Range | undefined;

  constructor(element: HTMLElement) {
    this.#element = element;
    this.#rate = findElement(element, 'select', HTMLSelectElement);
    this.#find(names.play).addEventListener('click', () => this.#toggle());
    this.#find(names.stop).addEventListener('click', () => this.#stop());
    this.#find(names.restart).addEventListener('click', () => this.#restart());
    this.#rate.addEventListener('change', () => this.#changeRate());
    // The voice would go on after the page.
    addEventListener('pagehide', () => this.#stop());
  }

  /** From a paragraph, else from what is selected, else from where it stopped. */
  start(paragraph?: string): void {
    const sentences = readSentences(findPart(document, articleNames.article));
    const selected =
      paragraph === undefined ? placeOfSelection(sentences) : placeOfParagraph(sentences, paragraph);
    const last = selected ?? placeOfParagraph(sentences, spokenPlaces.find(articleId()));
    this.#find(names.restart).hidden = selected !== undefined || last === 0;
    this.#speaker?.pause();
    this.#spoken = undefined;
    this.#speaker = new Speaker(sentences, last, findVoice(), (event) => this.#follow(event));
    this.#speaker.rate = Number(this.#rate.value);
    this.#setState('playing');
    this.#find(names.play).focus();
    this.#speaker.play();
  }

  #toggle(): void {
    if (this.#element.getAttribute(names.state) === ('playing' satisfies SpeechState)) {
      this.#speaker?.pause();
      this.#setState('paused');
    } else {
      // The reader may have looked elsewhere meanwhile.
      if (this.#spoken && !isWhollySeen(this.#spoken)) scrollTo(this.#spoken);
      this.#setState('playing');
      this.#speaker?.play();
    }
  }

  #restart(): void {
    this.#find(names.restart).hidden = true;
    this.#find(names.play).focus();
    this.#setState('playing');
    this.#spoken = undefined;
    this.#speaker?.restart();
  }

  #stop(): void {
    if (!this.#speaker) return;
    const hadFocus = this.#find(names.bar).contains(document.activeElement);
    this.#speaker.pause();
    this.#speaker = undefined;
    this.#spoken = undefined;
    this.#mark();
    offerReading(this.#element);
    if (hadFocus) this.#find(names.start).focus({ preventScroll: true });
  }

  #changeRate(): void {
    if (!this.#speaker) return;
    this.#speaker.rate = Number(this.#rate.value);
    if (this.#element.getAttribute(names.state) === ('playing' satisfies SpeechState)) this.#speaker.play();
  }

  #follow(event: SpeakerEvent): void {
    if (event.kind === 'end') {
      spokenPlaces.keep(articleId(), undefined);
      return this.#stop();
    }
    if (event.kind === 'error') {
      this.#stop();
      this.#find(names.failed).textContent = '这台设备的朗读没有成功。';
      return;
    }
    const { range } = event.sentence;
    // Whoever scrolled away from the voice is not fetched back.
    const follows = this.#spoken === undefined || isSeen(this.#spoken);
    this.#spoken = range;
    spokenPlaces.keep(articleId(), paragraphOf(range));
    this.#mark(range);
    if (follows && !isWhollySeen(range)) scrollTo(range);
  }

  /** Marks the sentence where the browser can mark without touching the text. */
  #mark(range?: Range): void {
    if (typeof Highlight !== 'function') return;
    if (range) CSS.highlights.set('spoken', new Highlight(range));
    else CSS.highlights.delete('spoken');
  }

  #setState(state: SpeechState): void {
    this.#element.setAttribute(names.state, state);
    this.#find(names.playLabel).textContent = state === 'paused' ? '继续' : '暂停';
  }

  #find(name: DataName): HTMLElement {
    return findPart(this.#element, name);
  }
}
