/** One of several answers to choose from. */
export interface Option {
  value: string;
  label: string;
  hint?: string;
}

/** How a person is asked: a terminal in life, a script in tests. Each gives up with a CancelledError. */
export interface Ask {
  /** The files to import, as paths. */
  files(): Promise<string[]>;
  say(text: string): void;
  choose(question: string, options: readonly Option[]): Promise<string>;
  /** A text; `check` gives what is wrong with it. */
  write(
    question: string,
    options: { initial?: string; optional?: boolean; check?: (text: string) => string | undefined },
  ): Promise<string>;
}

/** The person stopped; the message says how to go on. */
export class CancelledError extends Error {}
