import { articleNames } from '../article-names.ts';
import { findElement, findPart } from '../find-part.ts';
import { openPlaces } from '../kept-places.ts';
import { onReadingAsked } from '../reading-from.ts';
import { names, type SpeechState } from './names.ts';
import type { Speaker, SpeakerEvent } from './speaker.ts';
import type { Sentence } from './spoken-text.ts';

/** Milliseconds after which voices are asked for again: some browsers bring them late and say nothing. */
const LATE = [250, 1000, 3000, 8000];

/** `<read-aloud>`: reads the article with the browser's own voice and marks the sentence being spoken. */
class ReadAloud extends HTMLElement {
  #speaker: Speaker | undefined;
  #spoken: Range | undefined;
  #places = openPlaces('spoken-places');

  connectedCallback(): void {
    if (!('speechSynthesis' in window)) return;
    this.#lookForVoice();
    // Voices come a moment after the page; a browser without any never shows the button.
    if ('addEventListener' in speechSynthesis)
      speechSynthesis.addEventListener('voiceschanged', () => this.#lookForVoice());
    for (const time of LATE) setTimeout(() => this.#lookForVoice(), time);
    findPart(this, names.start).addEventListener('click', () => void this.#start());
    findPart(this, names.play).addEventListener('click', () => this.#toggle());
    findPart(this, names.stop).addEventListener('click', () => this.#stop());
    findPart(this, names.restart).addEventListener('click', () => this.#restart());
    this.#rate.addEventListener('change', () => this.#changeRate());
    onReadingAsked((paragraph) => void this.#start(paragraph));
    // The voice would go on after the page.
    addEventListener('pagehide', () => this.#stop());
  }

  #lookForVoice(): void {
    if (this.#state !== 'none' || !findVoice()) return;
    this.#nameStart();
    this.#setState('idle');
  }

  /** Whoever stopped in the midst is told that the voice goes on from there. */
  #nameStart(): void {
    const place = this.#places.find(this.#article);
    findPart(this, names.startLabel).textContent = place === undefined ? '朗读' : '继续朗读';
  }

  /** From a paragraph, else from what is selected, else from where it stopped. */
  async #start(paragraph?: string): Promise<void> {
    const [{ Speaker }, { readSentences }] = await Promise.all([
      import('./speaker.ts'),
      import('./spoken-text.ts'),
    ]);
    const sentences = readSentences(findPart(document, articleNames.article));
    const selected =
      paragraph === undefined ? placeOfSelection(sentences) : placeOfParagraph(sentences, paragraph);
    const last = selected ?? placeOfParagraph(sentences, this.#places.find(this.#article));
    findPart(this, names.restart).hidden = selected !== undefined || last === 0;
    this.#speaker?.pause();
    this.#spoken = undefined;
    this.#speaker = new Speaker(sentences, last, findVoice(), (event) => this.#follow(event));
    this.#speaker.rate = Number(this.#rate.value);
    this.#setState('playing');
    findPart(this, names.play).focus();
    this.#speaker.play();
  }

  #toggle(): void {
    if (this.#state === 'playing') {
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
    findPart(this, names.restart).hidden = true;
    findPart(this, names.play).focus();
    this.#setState('playing');
    this.#spoken = undefined;
    this.#speaker?.restart();
  }

  #stop(): void {
    if (!this.#speaker) return;
    const hadFocus = findPart(this, names.bar).contains(document.activeElement);
    this.#speaker.pause();
    this.#speaker = undefined;
    this.#spoken = undefined;
    this.#mark();
    this.#nameStart();
    this.#setState('idle');
    if (hadFocus) findPart(this, names.start).focus({ preventScroll: true });
  }

  #changeRate(): void {
    if (!this.#speaker) return;
    this.#speaker.rate = Number(this.#rate.value);
    if (this.#state === 'playing') this.#speaker.play();
  }

  #follow(event: SpeakerEvent): void {
    if (event.kind === 'end') {
      this.#places.keep(this.#article, undefined);
      return this.#stop();
    }
    if (event.kind === 'error') {
      this.#stop();
      findPart(this, names.failed).textContent = '这台设备的朗读没有成功。';
      return;
    }
    const { range } = event.sentence;
    // Whoever scrolled away from the voice is not fetched back.
    const follows = this.#spoken === undefined || isSeen(this.#spoken);
    this.#spoken = range;
    this.#places.keep(this.#article, paragraphOf(range));
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
    this.setAttribute(names.state, state);
    findPart(this, names.playLabel).textContent = state === 'paused' ? '继续' : '暂停';
  }

  get #article(): string {
    return findPart(document, articleNames.article).getAttribute(articleNames.article) ?? '';
  }

  get #state(): SpeechState {
    return (this.getAttribute(names.state) ?? 'none') as SpeechState;
  }

  get #rate(): HTMLSelectElement {
    return findElement(this, 'select', HTMLSelectElement);
  }
}

customElements.define('read-aloud', ReadAloud);

/** A voice for Chinese as it is spoken here, better one of the device than one of the network. */
function findVoice(): SpeechSynthesisVoice | undefined {
  const voices = speechSynthesis
    .getVoices()
    .filter(({ lang }) => /^(?:zh|cmn)(?:[-_]|$)/i.test(lang) && !/HK|TW|yue/i.test(lang));
  return voices.find(({ localService }) => localService) ?? voices[0];
}

/** The sentence in which the reader's selection begins, if there is one. */
function placeOfSelection(sentences: readonly Sentence[]): number | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return undefined;
  const { startContainer, startOffset } = selection.getRangeAt(0);
  return Math.max(
    0,
    sentences.findIndex(({ range }) => range.comparePoint(startContainer, startOffset) <= 0),
  );
}

/** The first sentence of a paragraph; the first of all where it is not there any more. */
function placeOfParagraph(sentences: readonly Sentence[], paragraph: string | undefined): number {
  return Math.max(
    0,
    sentences.findIndex(({ range }) => paragraphOf(range) === paragraph && paragraph !== undefined),
  );
}

/** Id of the paragraph a sentence stands in; none for the title. */
function paragraphOf({ startContainer }: Range): string | undefined {
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  return element?.closest('[id^="p"]')?.id;
}

function isSeen(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** Clear of the bar at the foot of the window. */
function isWhollySeen(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return top >= 0 && bottom < innerHeight - 96;
}

function scrollTo(range: Range): void {
  const { top } = range.getBoundingClientRect();
  window.scrollTo({ top: scrollY + top - innerHeight * 0.3 });
}
