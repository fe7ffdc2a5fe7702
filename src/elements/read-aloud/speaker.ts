import type { Sentence } from './spoken-text.ts';

/** Characters a second of a slow voice, until the reader's own is known. */
const SLOWEST = 3;
/** How much longer than the others a sentence may take, and the milliseconds a voice may need to begin. */
const PATIENCE = 1.6;
const GRACE = 4000;
/** Sentences in a row that may pass without an end before the voice is taken for dead. */
const MOST_UNENDED = 3;

/**
 * Speaks sentences one after another with the browser's own voice. Some voices never say that they have ended, and some fall
 * silent in the midst of a text, so each sentence is watched: one that takes far too long is left for the next.
 */
export class Speaker {
  readonly #sentences: readonly Sentence[];
  readonly #voice: SpeechSynthesisVoice | undefined;
  readonly #report: (event: SpeakerEvent) => void;
  #place: number;
  /** Rises with every start and stop, so that an utterance cut off no longer counts. */
  #turn = 0;
  #watch = 0;
  #unended = 0;
  /** Characters a second at the plain rate, of the slowest sentence so far. */
  #pace = SLOWEST;
  #isPaceKnown = false;
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

  /** Speaks from the first sentence on. */
  restart(): void {
    this.#place = 0;
    this.play();
  }

  /** Falls silent. The engine is stopped, not paused: on phones a paused one does not speak again. */
  pause(): void {
    this.#turn += 1;
    clearTimeout(this.#watch);
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
    const begun = performance.now();
    utterance.onboundary = () => turn === this.#turn && this.#await(sentence);
    utterance.onend = () => {
      if (turn !== this.#turn) return;
      this.#unended = 0;
      this.#learn(sentence.text.length, performance.now() - begun);
      this.#goOn();
    };
    utterance.onerror = ({ error }) => {
      if (turn === this.#turn && error !== 'canceled' && error !== 'interrupted') this.#fail();
    };
    this.#await(sentence);
    speechSynthesis.speak(utterance);
  }

  /** Waits for the end of a sentence as long as a voice of this pace can need. */
  #await({ text }: Sentence): void {
    clearTimeout(this.#watch);
    const needed = (1000 * text.length) / (this.#pace * this.rate);
    this.#watch = window.setTimeout(() => this.#skip(), needed * PATIENCE + GRACE);
  }

  #skip(): void {
    this.#unended += 1;
    this.pause();
    if (this.#unended === MOST_UNENDED) this.#fail();
    else this.#goOn();
  }

  #goOn(): void {
    clearTimeout(this.#watch);
    this.#place += 1;
    this.#speak(this.#turn);
  }

  #fail(): void {
    clearTimeout(this.#watch);
    this.#report({ kind: 'error' });
  }

  /** A short sentence is mostly silence before and behind it and tells nothing. */
  #learn(length: number, milliseconds: number): void {
    if (length < 10) return;
    const pace = Math.max((1000 * length) / milliseconds / this.rate, 1);
    this.#pace = this.#isPaceKnown ? Math.min(this.#pace, pace) : pace;
    this.#isPaceKnown = true;
  }
}

/** What a speaker tells: the sentence it begins, that the text is at its end, or that the voice failed. */
export type SpeakerEvent = { kind: 'sentence'; sentence: Sentence } | { kind: 'end' } | { kind: 'error' };
