/** Marks that close a sentence in Chinese print. */
export const SENTENCE_END = '。！？!?；;…';

/** Pairs whose two halves must balance inside an article. */
const PAIRED_MARKS = [
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['〈', '〉'],
  ['（', '）'],
  ['〔', '〕'],
  ['【', '】'],
] as const;

/** True for a Han ideograph, 〇 included. */
export function isHan(character: string): boolean {
  return /^[\p{Script=Han}〇]$/u.test(character);
}

/** Counts characters as a reader does: code points, white space left out. */
export function countCharacters(text: string): number {
  const bare = text.replace(/\s+/gu, '');
  return bare.length - (bare.match(/[\u{10000}-\u{10ffff}]/gu)?.length ?? 0);
}

/** The number or letter of an item, at the beginning of a line or behind the end of what went before. */
const ITEM = /(?:^|[\s，；。：、！？…])(?:\d{1,3}|[A-Za-z]|[一二三四五六七八九十]{1,3})$/u;

/** A mark without its partner: the mark and its code-point offset in the text. */
export interface UnbalancedMark {
  mark: string;
  offset: number;
}

/**
 * Lists paired marks (“ ” ‘ ’ 《 》 〈 〉 （ ） 〔 〕 【 】) that lack their partner, in order. The bracket behind a number, `1）甲；2）乙`,
 * never had one.
 */
export function findUnbalancedMarks(text: string): UnbalancedMark[] {
  const partnerOf = new Map<string, string>(PAIRED_MARKS.map(([open, close]) => [close, open]));
  const openers = new Set<string>(PAIRED_MARKS.map(([open]) => open));
  const stack: UnbalancedMark[] = [];
  const alone: UnbalancedMark[] = [];
  const characters = [...text];
  characters.forEach((mark, offset) => {
    if (openers.has(mark)) stack.push({ mark, offset });
    const open = partnerOf.get(mark);
    if (open === undefined) return;
    if (stack.at(-1)?.mark === open) stack.pop();
    else if (mark !== '）' || !ITEM.test(characters.slice(Math.max(0, offset - 5), offset).join('')))
      alone.push({ mark, offset });
  });
  return [...alone, ...stack].sort((a, b) => a.offset - b.offset);
}

/** A letter or figure; a radical is one too, for cleaning makes one of it: `⼯` → `工`. */
export const LETTER = /[\p{L}\p{N}\u2e80-\u2fd5]/gu;

/**
 * The letters and figures of a text, one by one: what cleaning neither adds nor takes away, so that places are counted by
 * them.
 */
export function lettersOf(text: string): string[] {
  return text.match(LETTER) ?? [];
}

/** How many letters and figures a text has. */
export function countLetters(text: string): number {
  return lettersOf(text).length;
}
