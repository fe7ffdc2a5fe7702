/** Marks that end a sentence, with the closing marks that may follow them. */
const END = /[。！？!?…]+[”’」』）》〉】\s]*|[；;][\s]*/gu;
/** Where a sentence too long for one breath may be cut. */
const PAUSE = /[，、：,:][”’」』）》〉】]*/gu;

/** Characters a voice is given at once: some engines fall silent in longer texts. */
const LONGEST = 120;

/** A stretch of a text, from `start` up to `end`. */
export interface Stretch {
  start: number;
  end: number;
}

/** Cuts a text into sentences to be spoken one after another; together they are the whole text. */
export function splitSentences(text: string): Stretch[] {
  return cutAfter(text, { start: 0, end: text.length }, END).flatMap((sentence) =>
    sentence.end - sentence.start > LONGEST ? joinShort(cutAfter(text, sentence, PAUSE)) : [sentence],
  );
}

function cutAfter(text: string, { start, end }: Stretch, mark: RegExp): Stretch[] {
  const ends = [...text.slice(start, end).matchAll(mark)].map(
    ({ index, 0: marks }) => start + index + marks.length,
  );
  const stretches: Stretch[] = [];
  for (const cut of new Set([...ends, end])) {
    const from = stretches.at(-1)?.end ?? start;
    if (cut !== from) stretches.push({ start: from, end: cut });
  }
  return stretches;
}

/** Joins clauses again as far as one breath goes. */
function joinShort(clauses: Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const clause of clauses) {
    const last = joined.at(-1);
    if (last && clause.end - last.start <= LONGEST) last.end = clause.end;
    else joined.push({ ...clause });
  }
  return joined;
}
