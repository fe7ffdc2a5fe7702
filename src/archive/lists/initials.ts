/**
 * The section of a title by the first letter of its first character in pinyin: `关于…` stands under `G`, what begins with
 * a number under `其他`.
 */
export function initialSection(title: string): { key: string; label: string } {
  const first = /[\p{L}\p{N}]/u.exec(title)?.[0] ?? '';
  const letter = /[a-z]/iu.test(first) ? first.toUpperCase() : initialOf(first);
  return letter === undefined
    ? { key: 'initials/other', label: '其他' }
    : { key: `initials/${letter.toLowerCase()}`, label: letter };
}

/** Orders titles as a Chinese dictionary does; marks before the first word do not count. */
export function compareTitles(a: string, b: string): number {
  return dictionary.compare(wordsOf(a), wordsOf(b));
}

const dictionary = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });

/**
 * The order of Chinese characters in CLDR has a mark before the first character of each letter, U+FDD0 with the letter
 * (unicode.org/reports/tr35/tr35-collation.html, “Collation Indexes”): what sorts behind it begins with that letter.
 */
function initialOf(character: string): string | undefined {
  if (!/\p{Script=Han}/u.test(character)) return undefined;
  return LETTERS.findLast((letter) => dictionary.compare(`\uFDD0${letter}`, character) <= 0);
}

/** No syllable of Chinese begins with I, U or V. */
const LETTERS = [...'ABCDEFGHJKLMNOPQRSTWXYZ'];

function wordsOf(title: string): string {
  return title.replace(/^[^\p{L}\p{N}]+/u, '');
}
