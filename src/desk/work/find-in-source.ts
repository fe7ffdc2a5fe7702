import { foldText } from '../../text/width.ts';

/** A line of the source and the line of the article that begins with the same words. */
export type LinePair = [source: number, article: number];

/** How many characters must agree for two lines to be one. */
const HEAD = 10;

/**
 * Finds which lines of `source.txt` an article came from, by the words its lines begin with, so that both can be scrolled
 * together. Pairs rise on both sides; a line that stands elsewhere is left out.
 */
export function findInSource(source: string, article: string): LinePair[] {
  const { text, starts } = foldLines(source);
  const pairs: LinePair[] = [];
  article.split('\n').forEach((line, index) => {
    const words = foldText(line.replace(/^(?:#+ |title: |[-*] |\| )|\*\*|<[^>]+>/gu, ''));
    const head = [...words].slice(0, HEAD * 2).join('');
    if ([...head].length < HEAD) return;
    const at = text.indexOf(head);
    // What stands twice, as in the contents and above its text, tells no place.
    if (at >= 0 && !text.includes(head, at + 1)) pairs.push([lineAt(starts, at), index + 1]);
  });
  return longestRise(pairs);
}

function foldLines(source: string): { text: string; starts: number[] } {
  const starts: number[] = [];
  let text = '';
  for (const line of source.split('\n')) {
    starts.push(text.length);
    text += foldText(line);
  }
  return { text, starts };
}

function lineAt(starts: readonly number[], at: number): number {
  return starts.findLastIndex((start) => start <= at) + 1;
}

function longestRise(pairs: readonly LinePair[]): LinePair[] {
  const best: { length: number; before: number }[] = [];
  pairs.forEach(([source], index) => {
    let found = { length: 1, before: -1 };
    for (let other = 0; other < index; other += 1) {
      const earlier = best[other];
      if (earlier && (pairs[other]?.[0] ?? 0) <= source && earlier.length >= found.length)
        found = { length: earlier.length + 1, before: other };
    }
    best.push(found);
  });
  const rise: LinePair[] = [];
  let at = best.reduce(
    (longest, { length }, index) => (length > (best[longest]?.length ?? 0) ? index : longest),
    0,
  );
  while (at >= 0) {
    const pair = pairs[at];
    if (pair) rise.unshift(pair);
    at = best[at]?.before ?? -1;
  }
  return rise;
}
