/** A text as passages are compared: its characters, and where in the text each of them stands. */
export interface PlainFold {
  /** Code points. */
  codes: number[];
  /** UTF-16 place of each. */
  offsets: number[];
}

/**
 * Folds a text so that a sentence printed with other spacing, or with marks and figures of another width, is the same
 * sentence: white space is dropped, full-width forms become the plain ones, “ ” and ‘ ’ the straight ones. Nothing else:
 * another character, mark or figure is another text. `９ 月，“党”` → `9月,"党"`
 */
export function foldPlain(text: string): PlainFold {
  const codes: number[] = [];
  const offsets: number[] = [];
  for (let place = 0; place < text.length;) {
    const code = text.codePointAt(place) ?? 0;
    if (!isSpace(code)) {
      codes.push(foldCode(code));
      offsets.push(place);
    }
    place += code > 0xffff ? 2 : 1;
  }
  return { codes, offsets };
}

/** ＡＳＣＩＩ in full width, as U+FF01 to U+FF5E hold it, lies this far behind ASCII. */
const FULL_WIDTH_SHIFT = 0xfee0;

function foldCode(code: number): number {
  if (code < 0x80 || (code >= 0x4e00 && code <= 0x9fff)) return code;
  if (code >= 0xff01 && code <= 0xff5e) return code - FULL_WIDTH_SHIFT;
  if (code === 0x201c || code === 0x201d) return 0x22;
  return code === 0x2018 || code === 0x2019 ? 0x27 : code;
}

function isSpace(code: number): boolean {
  if (code >= 0x4e00 && code <= 0x9fff) return false;
  return /\s/u.test(String.fromCodePoint(code));
}
