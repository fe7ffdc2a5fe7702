/** Marks with which a passage begins only because the text before it ends elsewhere. */
const LEADING = /^[，。、；：！？”’）》〉\s]+/u;

/** A passage as it is shown: without the marks in front, of one that is longer than `most` characters beginning and end. */
export function cutWords(passage: string, most: number): string {
  const words = passage.replace(LEADING, '').trimEnd();
  const characters = Array.from(words);
  if (characters.length <= most) return words;
  const end = Math.floor(most / 4);
  return `${characters.slice(0, most - end).join('')}……${characters.slice(-end).join('')}`;
}
