/** Marks that Windows allows in no name of a file, and the marks that stand for them. */
const FORBIDDEN: Readonly<Record<string, string>> = {
  '<': '〈',
  '>': '〉',
  ':': '：',
  '"': '＂',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
};

/** Characters of a query that stand in a name: with the rest it stays within what any system takes. */
const MOST_CHARACTERS = 40;

/** Names a file after what it holds, the query and the day: `上下文索引_劳模精神_2026-11-29.csv`. */
export function fileNameOf(content: string, query: string, day: string, extension: string): string {
  const words = [...query]
    .filter((character) => /\s/u.test(character) || !/\p{C}/u.test(character))
    .map((character) => FORBIDDEN[character] ?? character)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
  const cut = [...words].slice(0, MOST_CHARACTERS).join('').trim();
  return [content, cut, day].filter((part) => part !== '').join('_') + `.${extension}`;
}
