import { awaken, NOT_FETCHED } from '../awaken.ts';
import { findPart } from '../find-part.ts';
import { onReadingAsked } from '../reading-from.ts';
import { findVoice } from './find-voice.ts';
import { names, type SpeechState } from './names.ts';
import { offerReading } from './offer-reading.ts';

/** Milliseconds after which voices are asked for again: some browsers bring them late and say nothing. */
const LATE = [250, 1000, 3000, 8000];

/**
 * `<read-aloud>`: reads the article with the browser's own voice and marks the sentence being spoken. It offers that where there
 * is a voice; what reads (`reading.ts`) comes when a hand is near.
 */
class ReadAloud extends HTMLElement {
  #ask = awaken(this, async () => {
    const { Reading } = await import('./reading.ts');
    return new Reading(this);
  });

  connectedCallback(): void {
    if (!('speechSynthesis' in window)) return;
    this.#lookForVoice();
    // Voices come a moment after the page; a browser without any never shows the button.
    if ('addEventListener' in speechSynthesis)
      speechSynthesis.addEventListener('voiceschanged', () => this.#lookForVoice());
    for (const time of LATE) setTimeout(() => this.#lookForVoice(), time);
    findPart(this, names.start).addEventListener('click', () => this.#start());
    onReadingAsked((paragraph) => this.#start(paragraph));
  }

  #lookForVoice(): void {
    if (this.getAttribute(names.state) === ('none' satisfies SpeechState) && findVoice()) offerReading(this);
  }

  #start(paragraph?: string): void {
    const message = findPart(this, names.failed);
    message.textContent = '';
    this.#ask(
      'start',
      (reading) => reading.start(paragraph),
      () => (message.textContent = NOT_FETCHED),
    );
  }
}

customElements.define('read-aloud', ReadAloud);
