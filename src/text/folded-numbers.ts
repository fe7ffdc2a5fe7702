/**
 * In a folded text a figure says where in its number it stands, so that a number is found by the whole of it: `6%` is not
 * found in `36%`, `2月1日` not in `12月1日`. The marks are letters that no archive prints, of the Vai script: four times
 * the ten figures, for a number of one figure, its first, an inner and its last; then point, per cent and per mille.
 */
const FIRST_MARK = 0xa500;
const ALONE = FIRST_MARK;
const FIRST = FIRST_MARK + 10;
const INNER = FIRST_MARK + 20;
const LAST = FIRST_MARK + 30;
const POINT = String.fromCharCode(FIRST_MARK + 40);
const SIGNS = new Map([
  ['%', String.fromCharCode(FIRST_MARK + 41)],
  ['％', String.fromCharCode(FIRST_MARK + 41)],
  ['﹪', String.fromCharCode(FIRST_MARK + 41)],
  ['‰', String.fromCharCode(FIRST_MARK + 42)],
]);

/** Whether a folded character is a part of a number: a marked figure, its point or its sign. */
export function isOfNumber(folded = ''): boolean {
  const code = folded.charCodeAt(0);
  return code >= FIRST_MARK && code <= FIRST_MARK + 42;
}

/** True for 0 to 9, of full width too. */
export function isFigure(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** Thousands parted by commas, or figures parted by points; and a sign behind. */
const NUMBER =
  /(?:(?:[\d０-９]{1,3}(?:,[\d０-９]{3})+)(?![\d０-９])(?:[.．][\d０-９]+)?|[\d０-９]+(?:[.．][\d０-９]+)*)(?:\s*[%％﹪‰])?/uy;

/**
 * Reads the number that begins at a place of a text and gives each of its marked figures with its place; gives the place
 * behind it. `10.5%` is one number with its sign; `1,234` is 1234; of `2020.8.13`, a date, each part is a number.
 */
export function readNumber(
  text: string,
  offset: number,
  take: (character: string, offset: number, end: number) => void,
): number {
  NUMBER.lastIndex = offset;
  const match = NUMBER.exec(text);
  if (!match) return offset + 1;
  const [whole] = match;
  const end = offset + whole.length;
  const points = [...whole].filter((character) => character === '.' || character === '．').length;
  let run: [figure: number | undefined, offset: number][] = [];
  const close = () => {
    for (const [place, [figure, at]] of run.entries())
      take(figure === undefined ? POINT : markOf(figure, place, run.length), at, at + 1);
    run = [];
  };
  for (let at = offset; at < end; at += 1) {
    const character = text.charAt(at);
    const sign = SIGNS.get(character);
    if (isFigure(text.charCodeAt(at))) run.push([text.charCodeAt(at) % 0x10, at]);
    else if (sign !== undefined) {
      close();
      take(sign, at, at + 1);
    } else if (character === '.' || character === '．') {
      if (points === 1) run.push([undefined, at]);
      else close();
    }
  }
  close();
  return end;
}

/** Marks the figures one character unfolds to: `⑩` is the number 10. */
export function foldedFigures(parts: readonly string[]): readonly string[] {
  if (!parts.some((part) => /^\d$/.test(part))) return parts;
  return parts.map((part, place) => {
    if (!/^\d$/.test(part)) return part;
    let [start, end] = [place, place + 1];
    while (/^\d$/.test(parts[start - 1] ?? '')) start -= 1;
    while (/^\d$/.test(parts[end] ?? '')) end += 1;
    return markOf(Number(part), place - start, end - start);
  });
}

function markOf(figure: number, place: number, length: number): string {
  const base = length === 1 ? ALONE : place === 0 ? FIRST : place === length - 1 ? LAST : INNER;
  return String.fromCharCode(base + figure);
}
