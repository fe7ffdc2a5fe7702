/** What stands for a place between two pieces of text: a line's end, the edge of a paragraph. */
export const BREAK = 1;

/** A text as it is compared: without white space, in one width and case. */
export interface NormalText {
  /** Its characters as numbers, with `BREAK` where lines end. */
  lines: Uint16Array;
  /** The same without breaks. */
  run: Uint16Array;
}

/**
 * Brings a text into the form in which it is compared: `Ａ B\nc` → `ab`, break, `c`. Layout does not hide a word: white space
 * and what nobody sees are left out, width and case are one.
 */
export function normalise(text: string): NormalText {
  const { length } = text;
  if (lineBuffer.length < length) {
    lineBuffer = new Uint16Array(length * 2);
    runBuffer = new Uint16Array(length * 2);
  }
  let [lines, run] = [0, 0];
  for (let place = 0; place < length; place += 1) {
    const code = FORMS[text.charCodeAt(place)] ?? 0;
    if (code === 0) continue;
    if (code === BREAK) {
      if (lines > 0 && lineBuffer[lines - 1] !== BREAK) lineBuffer[lines++] = BREAK;
      continue;
    }
    lineBuffer[lines++] = code;
    runBuffer[run++] = code;
  }
  return { lines: lineBuffer.subarray(0, lines), run: runBuffer.subarray(0, run) };
}

/** True for what is neither letter nor figure: points, brackets, signs. */
export function isMark(code: number): boolean {
  return MARKS[code] === 1;
}

/** The normal form as a string that outlives the next call: `工 会` → `工会`. */
export function normalString(text: string): string {
  return writeNormal(normalise(text).run);
}

/** Writes characters of a normal form as words. */
export function writeNormal(codes: Uint16Array): string {
  let words = '';
  for (let start = 0; start < codes.length; start += PIECE)
    words += String.fromCharCode(...codes.subarray(start, start + PIECE));
  return words;
}

/** So many arguments a call takes everywhere. */
const PIECE = 4096;

// One pair of buffers for all texts: a site has a hundred thousand of them.
let lineBuffer = new Uint16Array(1 << 16);
let runBuffer = new Uint16Array(1 << 16);

/** By UTF-16 unit: 1 for what is no letter and no figure. */
const MARKS = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  /[\p{L}\p{N}\ud800-\udfff]/u.test(String.fromCharCode(code)) ? 0 : 1,
);

/** By UTF-16 unit: what it is compared as; nothing of white space and of what is not seen. */
const FORMS = makeForms();

function makeForms(): Uint16Array {
  const forms = new Uint16Array(0x10000);
  for (let code = 0; code < forms.length; code += 1) {
    // Halves of a pair stand for themselves.
    if (code >= 0xd800 && code <= 0xdfff) forms[code] = code;
    else forms[code] = formOf(String.fromCharCode(code));
  }
  return forms;
}

function formOf(character: string): number {
  if (/[\n\r\v\f\t\u2028\u2029\0]/u.test(character)) return BREAK;
  if (/[\s\p{Cc}\p{Cf}]/u.test(character)) return 0;
  const plain = character.normalize('NFKC').toLowerCase();
  return (plain.length === 1 ? plain : character).charCodeAt(0);
}
