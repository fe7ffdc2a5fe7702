/** An opening tag of a page: those of its attributes that may hold an address, and the place behind it. */
export interface Tag {
  /** In small letters. */
  name: string;
  attributes: TagAttribute[];
  end: number;
}

/** An attribute by its name, in small letters, and the places its value begins and ends at. */
export interface TagAttribute {
  name: string;
  start: number;
  end: number;
}

/** A tag with the place it begins at and the one behind all of it that is no markup: itself, or its text with it. */
export interface PlacedTag {
  start: number;
  tag: Tag;
  end: number;
}

/** The first tag of a page at a place or behind it; comments are passed over. Undefined behind the last one. */
export function nextTag(html: string, from: number): PlacedTag | undefined {
  for (let start = html.indexOf('<', from); start >= 0; start = html.indexOf('<', start)) {
    const tag = readTag(html, start);
    if (tag) return { start, tag, end: RAW.has(tag.name) ? findClosing(html, tag.name, tag.end) : tag.end };
    start = html.startsWith('<!--', start) ? behindComment(html, start) : start + 1;
  }
  return undefined;
}

/** What an attribute of a tag says, as it is written; undefined where it has none that may hold an address. */
export function valueOf(html: string, { attributes }: Tag, name: string): string | undefined {
  const found = attributes.find((one) => one.name === name);
  return found && html.slice(found.start, found.end);
}

/** Reads the tag that begins at a place of a page, as the tokenizer of HTML does; undefined where none begins there. */
function readTag(html: string, at: number): Tag | undefined {
  if (!isLetter(html.charCodeAt(at + 1))) return undefined;
  let place = skipName(html, at + 1, false);
  const name = html.slice(at + 1, place).toLowerCase();
  const attributes: TagAttribute[] = [];
  for (;;) {
    while (isSpace(html.charCodeAt(place)) || html.charCodeAt(place) === SLASH) place += 1;
    if (place >= html.length) return { name, attributes, end: html.length };
    if (html.charCodeAt(place) === CLOSE) return { name, attributes, end: place + 1 };
    const start = place;
    // An equals sign at the head of a name belongs to it.
    const nameEnd = skipName(html, place + 1, true);
    place = skipSpace(html, nameEnd);
    if (html.charCodeAt(place) !== EQUALS) continue;
    place = skipSpace(html, place + 1);
    const quote = html.charCodeAt(place);
    const isQuoted = quote === DOUBLE || quote === SINGLE;
    if (isQuoted) place += 1;
    const end = isQuoted ? findQuote(html, quote === DOUBLE ? '"' : "'", place) : skipBare(html, place);
    if (mayHoldAddress(html, place, nameEnd - start))
      attributes.push({ name: html.slice(start, nameEnd).toLowerCase(), start: place, end });
    place = isQuoted ? end + 1 : end;
  }
}

/** The place at which the content of an element whose content is no markup ends: that of `</script`. */
function findClosing(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    const end = at + 2 + name.length;
    if (html.slice(at + 2, end).toLowerCase() === name && isNameEnd(html.charCodeAt(end), false)) return at;
  }
  return html.length;
}

/** Elements whose content is text and no markup. */
const RAW = new Set('script style textarea title xmp iframe noembed noframes'.split(' '));

/** `<!-->` is a whole comment. */
function behindComment(html: string, at: number): number {
  const end = html.indexOf('-->', at + 2);
  return end < 0 ? html.length : end + 3;
}

const [SPACE, SLASH, EQUALS, CLOSE, DOUBLE, SINGLE, AND] = [0x20, 0x2f, 0x3d, 0x3e, 0x22, 0x27, 0x26];

/** Most attributes are passed over without a look at their name: none that begins otherwise and is as long holds an address. */
function mayHoldAddress(html: string, place: number, nameLength: number): boolean {
  const first = html.charCodeAt(place);
  return first === SLASH || first === AND || isSpace(first) || LENGTHS.has(nameLength);
}

/** Lengths of `src`, `rel`, `type`, `style`, `srcset`, `content`, `http-equiv` and `imagesrcset`. */
const LENGTHS = new Set([3, 4, 5, 6, 7, 10, 11]);

function skipName(html: string, from: number, isAttribute: boolean): number {
  let place = from;
  while (place < html.length && !isNameEnd(html.charCodeAt(place), isAttribute)) place += 1;
  return place;
}

function skipSpace(html: string, from: number): number {
  let place = from;
  while (isSpace(html.charCodeAt(place))) place += 1;
  return place;
}

function skipBare(html: string, from: number): number {
  let place = from;
  while (place < html.length && !isSpace(html.charCodeAt(place)) && html.charCodeAt(place) !== CLOSE)
    place += 1;
  return place;
}

function findQuote(html: string, quote: string, from: number): number {
  const end = html.indexOf(quote, from);
  return end < 0 ? html.length : end;
}

function isNameEnd(code: number, isAttribute: boolean): boolean {
  return isSpace(code) || code === SLASH || code === CLOSE || (isAttribute && code === EQUALS);
}

function isSpace(code: number): boolean {
  return code === SPACE || (code >= 0x09 && code <= 0x0d);
}

function isLetter(code: number): boolean {
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a;
}
