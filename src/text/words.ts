const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** True when a word runs across the joint of two texts: `劳动生产率水` + `平仅为` (水平). */
export function wordStraddles(before: string, after: string): boolean {
  const head = before.slice(-12);
  let offset = 0;
  for (const { segment, isWordLike } of segmenter.segment(head + after.slice(0, 12))) {
    const end = offset + segment.length;
    if (isWordLike && offset < head.length && end > head.length) return true;
    offset = end;
  }
  return false;
}

/** The words of a text that have two Chinese characters or more: `推进工会改革` → `推进`, `工会`, `改革`. */
export function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)]
    .map(({ segment }) => segment)
    .filter((word) => /^\p{Script=Han}{2,}$/u.test(word));
}

/** True for a word of the dictionary, in which names are not: `安全`, not `吉孝`. */
export function isWord(text: string): boolean {
  return [...segmenter.segment(text)].length === 1;
}
