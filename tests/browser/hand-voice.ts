import type { Page } from 'playwright-core';

/** What a test sees of the voice: the browser of a test machine has none, so that it speaks by hand. */
interface HandVoice {
  said: { text: string; rate: number }[];
  /** Ends the sentence being said, as a voice does when it has said it. */
  finish(): void;
  fail(error: string): void;
  isSilent(): boolean;
}
declare global {
  interface Window {
    voice: HandVoice;
  }
}

/** Gives a page a voice for each of the languages. */
export const withVoice = (languages: string[]) => (page: Page) =>
  page.addInitScript((langs) => {
    interface Utterance {
      text: string;
      rate: number;
      onend?: () => void;
      onerror?: (event: { error: string }) => void;
    }
    let current: Utterance | undefined;
    const said: HandVoice['said'] = [];
    window.voice = {
      said,
      isSilent: () => current === undefined,
      finish() {
        const over = current;
        current = undefined;
        over?.onend?.();
      },
      fail: (error) => current?.onerror?.({ error }),
    };
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => langs.map((lang) => ({ lang, localService: true, name: lang })),
      speak(utterance: Utterance) {
        current = utterance;
        said.push({ text: utterance.text, rate: utterance.rate });
      },
      cancel() {
        const cut = current;
        current = undefined;
        cut?.onerror?.({ error: 'canceled' });
      },
    });
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: class {
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    });
  }, languages);
