/** Marks that end a sentence, with the closing marks that may follow them. */
const END = /[。！？!?…]+[”’」』）》〉】\s]*|[；;][\s]*/gu;
/** Where a sentence too long for one breath may be cut. */
const PAUSE = /[，、：,:][”’」』）》〉】]*/gu;

/** Characters a voice is given at once: Chrome's voices from the network fall silent for good after fifteen seconds, some 75. */
const LONGEST = 60;

/** A stretch of a text, from `start` up to `end`. */
export interface Stretch {
  start: number;
  end: number;
}

/** Cuts a text into sentences to be spoken one after another; together they are the whole text. */
export function splitSentences(text: string): Stretch[] {
  return cutAfter(text, { start: 0, end: text.length }, END).flatMap((sentence) =>
    isLong(sentence)
      ? joinShort(cutAfter(text, sentence, PAUSE)).flatMap((clause) => cutLong(text, clause))
      : [sentence],
  );
}

function isLong({ start, end }: Stretch): boolean {
  return end - start > LONGEST;
}

/** Cuts a clause without a mark into parts of one breath, never inside a number or a word in Latin letters. */
function cutLong(text: string, clause: Stretch): Stretch[] {
  if (!isLong(clause)) return [clause];
  const within = text.slice(clause.start, clause.start + LONGEST);
  const word = /[\p{Script=Latin}\p{N}.%]+$/u.exec(within)?.index ?? 0;
  const cut =
    clause.start +
    (/^[\p{Script=Latin}\p{N}]/u.test(text.slice(clause.start + LONGEST)) && word > 0 ? word : LONGEST);
  return [{ start: clause.start, end: cut }, ...cutLong(text, { start: cut, end: clause.end })];
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
