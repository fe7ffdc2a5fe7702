const DIGITS = new Map(
  [...'〇零○一二三四五六七八九'].map((character, index) => [character, Math.max(0, index - 2)]),
);

/** Writes a number from 1 to 99 with units: 21 → `二十一`. */
export function formatChineseNumeral(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const figure = (digit: number) => '〇一二三四五六七八九'.charAt(digit);
  return `${tens > 1 ? figure(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? figure(ones) : ''}`;
}

/** Writes a number from 1 to 9999 with units, as counts are spelt: 21 → `二十一`, 105 → `一百〇五`. */
export function writeChineseNumeral(number: number): string {
  const figure = (digit: number) => '〇一二三四五六七八九'.charAt(digit);
  const places = [...String(number)].map(Number);
  const written = places
    .map((digit, place) =>
      digit === 0
        ? places.slice(place + 1).some((later) => later > 0) && places[place - 1] !== 0
          ? '〇'
          : ''
        : figure(digit) + (['', '十', '百', '千'][places.length - 1 - place] ?? ''),
    )
    .join('');
  return written.replace(/^一十/u, '十');
}

/**
 * Writes the figures of a designation as print does downward: a year digit by digit, other numbers with their units.
 * `2020年第9-10期` → `二〇二〇年第九—十期`.
 */
export function writeDownward(designation: string): string {
  return designation
    .replace(/\d{4}(?=[年〕])/gu, (year) =>
      year.replace(/\d/gu, (digit) => '〇一二三四五六七八九'.charAt(Number(digit))),
    )
    .replace(/\d{1,4}/gu, (number) => (number === '0' ? '〇' : writeChineseNumeral(Number(number))))
    .replace(/(?<=[一二三四五六七八九十])-(?=[一二三四五六七八九十])/gu, '—');
}

/**
 * Reads a Chinese numeral below ten thousand.
 * Positional (`二〇二三` → 2023) and with units (`二十三` → 23, `一百零五` → 105) are both read.
 * Gives undefined for anything else.
 */
export function parseChineseNumeral(text: string): number | undefined {
  if (text === '') return undefined;
  const characters = [...text];
  if (characters.every((character) => DIGITS.has(character))) {
    return Number(characters.map((character) => DIGITS.get(character)).join(''));
  }
  const units = new Map([
    ['十', 10],
    ['百', 100],
    ['千', 1000],
  ]);
  let total = 0;
  let digit: number | undefined;
  for (const character of characters) {
    const unit = units.get(character);
    if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = undefined;
    } else if (DIGITS.has(character)) {
      digit = DIGITS.get(character);
    } else {
      return undefined;
    }
  }
  return total + (digit ?? 0);
}
