import type { Stretch } from '../mark.ts';

/** Characters of a sentence on either side of a phrase; of a longer one the rest is left out. */
const MOST = 100;

/** A sentence in UTF-16 places, and whether it is whole on either side. */
export interface Sentence extends Stretch {
  fromStart: boolean;
  toEnd: boolean;
}

/** Finds the sentence of a text in which a stretch of it stands, with the quotation marks and brackets that close it. */
export function cutSentence(text: string, { start, end }: Stretch): Sentence {
  const [before, behind] = [text.slice(0, start), text.slice(end)];
  const ended = [...before.matchAll(/[。！？!?…]+[”’」』）)》]*/gu)].at(-1);
  const from = ended ? ended.index + ended[0].length : 0;
  const to = end + (/^.*?[。！？!?…]+[”’」』）)》]*/su.exec(behind)?.[0].length ?? behind.length);
  const shortStart = start - [...before.slice(from)].slice(-MOST).join('').length;
  const shortEnd = end + [...text.slice(end, to)].slice(0, MOST).join('').length;
  const first = shortStart + (/^\s*/u.exec(text.slice(shortStart, start))?.[0].length ?? 0);
  return { start: first, end: shortEnd, fromStart: shortStart === from, toEnd: shortEnd === to };
}
