/** A sentence of a text with the words it is shown for. */
export interface QuotedSentence {
  before: string;
  words: string;
  after: string;
}

/** The sentence in which some words of a text stand, cut at either end where it is long. */
export function quoteSentence(text: string, start: number, end: number): QuotedSentence {
  // No more is looked at than may be shown: a text is as long as it likes.
  const near = text.slice(Math.max(0, start - BESIDE - 1), start);
  const before = (BEGIN.exec(near)?.[0] ?? '').trimStart();
  const behind = text.slice(end, end + BESIDE + MARKS);
  const after = END.exec(behind)?.[0] ?? '';
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
/** Marks that may close a sentence behind its last character. */
const MARKS = 4;
const BEGIN = /[^。！？；]*$/u;
const END = /^[^。！？；]*[。！？；]?[”’」』）]*/u;
