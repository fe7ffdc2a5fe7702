/** A sentence of a text with the words it is shown for. */
export interface QuotedSentence {
  before: string;
  words: string;
  after: string;
}

/** The sentence in which some words of a text stand, cut at either end where it is long. */
export function quoteSentence(text: string, start: number, end: number): QuotedSentence {
  const from = text.slice(0, start).search(BEGIN);
  const before = text.slice(from < 0 ? start : from, start).trimStart();
  const after = END.exec(text.slice(end))?.[0] ?? '';
  return { before: cutStart(before), words: text.slice(start, end), after: cutEnd(after) };
}

function cutStart(text: string): string {
  return text.length <= BESIDE ? text : `……${text.slice(-BESIDE)}`;
}

function cutEnd(text: string): string {
  return text.length <= BESIDE ? text : `${text.slice(0, BESIDE)}……`;
}

/** So many characters on either side tell what is said. */
const BESIDE = 48;
const BEGIN = /[^。！？；]*$/u;
const END = /^[^。！？；]*[。！？；]?[”’」』）]*/u;
