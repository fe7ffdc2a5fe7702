/** What stands for a sign that no character is known for, so that its place is seen: 〓. */
export const UNKNOWN_SIGN = '〓';

/** Signs of the symbol fonts that offices use, by font and place; Word adds F000 to the place. */
const SIGNS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: {
    0xb7: '•',
    0xb0: '°',
    0xb1: '±',
    0xb4: '×',
    0xb8: '÷',
    0xa3: '≤',
    0xb3: '≥',
    0xb9: '≠',
    0xbb: '≈',
    0xae: '→',
    0xac: '←',
    0xad: '↑',
    0xaf: '↓',
    0xd6: '√',
    0x6d: 'μ',
    0x57: 'Ω',
    0x61: 'α',
    0x62: 'β',
    0xa8: '♦',
  },
  wingdings: {
    0x6c: '●',
    0x6d: '❍',
    0x6e: '■',
    0x6f: '□',
    0x71: '❑',
    0x72: '❒',
    0x75: '◆',
    0x76: '❖',
    0x77: '⬥',
    0x9e: '·',
    0x9f: '•',
    0xa1: '○',
    0xa4: '◉',
    0xa7: '▪',
    0xa8: '□',
    0xab: '★',
    0xd8: '➢',
    0xe0: '→',
    0xe8: '➔',
    0xf0: '⇨',
    0xfb: '✗',
    0xfc: '✓',
    0xfd: '☒',
    0xfe: '☑',
    0x28: '☎',
    0x2a: '✉',
    0x4a: '☺',
    ...Object.fromEntries([...'①②③④⑤⑥⑦⑧⑨⑩'].map((sign, index) => [0x81 + index, sign])),
    ...Object.fromEntries([...'❶❷❸❹❺❻❼❽❾❿'].map((sign, index) => [0x8c + index, sign])),
  },
  'wingdings 2': { 0x50: '✓', 0x52: '☑', 0x53: '☒', 0xa3: '□', 0x97: '●', 0x98: '•', 0xa2: '■' },
  'wingdings 3': { 0x7d: '▶', 0x75: '▲', 0x80: '◀' },
};

/**
 * The character for a sign of a symbol font: `wingdings`, F0A7 → `▪`. Undefined where it is not known; a font of
 * letters has no signs of its own.
 */
export function readSymbol(font: string | undefined, code: number): string | undefined {
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const name = (font ?? '').toLowerCase();
  if (name in SIGNS) return SIGNS[name]?.[place];
  if (code < 0xe000 || code > 0xf8ff) return String.fromCodePoint(code);
  // A bullet often names no symbol font; Word then takes Symbol for the round one and Wingdings for the rest.
  return SIGNS.symbol?.[place] ?? SIGNS.wingdings?.[place];
}

/** Replaces the private characters of symbol fonts in a text and says which are not known. */
export function readSymbols(text: string, font?: string): { text: string; unknown: boolean } {
  let unknown = false;
  const read = text.replace(/[\uf000-\uf0ff]/gu, (sign) => {
    const known = readSymbol(font, sign.codePointAt(0) ?? 0);
    unknown ||= known === undefined;
    return known ?? UNKNOWN_SIGN;
  });
  return { text: read, unknown };
}
