import type { Sentence } from './spoken-text.ts';

/** Speaks sentences one after another with the browser's own voice. */
export class Speaker {
  readonly #sentences: readonly Sentence[];
  readonly #voice: SpeechSynthesisVoice | undefined;
  readonly #report: (event: SpeakerEvent) => void;
  #place: number;
  /** Rises with every start and stop, so that an utterance cut off no longer counts. */
  #turn = 0;
  rate = 1;

  constructor(
    sentences: readonly Sentence[],
    from: number,
    voice: SpeechSynthesisVoice | undefined,
    report: (event: SpeakerEvent) => void,
  ) {
    this.#sentences = sentences;
    this.#place = from;
    this.#voice = voice;
    this.#report = report;
  }

  /** Speaks on from the sentence where it stopped. */
  play(): void {
    this.pause();
    this.#speak(this.#turn);
  }

  /** Falls silent. The engine is stopped, not paused: on phones a paused one does not speak again. */
  pause(): void {
    this.#turn += 1;
    speechSynthesis.cancel();
  }

  #speak(turn: number): void {
    const sentence = this.#sentences[this.#place];
    if (!sentence) return this.#report({ kind: 'end' });
    this.#report({ kind: 'sentence', sentence });
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.lang = this.#voice?.lang ?? 'zh-CN';
    utterance.voice = this.#voice ?? null;
    utterance.rate = this.rate;
    utterance.onend = () => {
      if (turn !== this.#turn) return;
      this.#place += 1;
      this.#speak(turn);
    };
    utterance.onerror = ({ error }) => {
      if (turn === this.#turn && error !== 'canceled' && error !== 'interrupted')
        this.#report({ kind: 'error' });
    };
    speechSynthesis.speak(utterance);
  }
}

/** What a speaker tells: the sentence it begins, that the text is at its end, or that the voice failed. */
export type SpeakerEvent = { kind: 'sentence'; sentence: Sentence } | { kind: 'end' } | { kind: 'error' };
