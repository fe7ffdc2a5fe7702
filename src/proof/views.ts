/** The forms of texts in which words are sought. */
export interface Views {
  /** Gives the forms of a text. */
  of(text: string): Iterable<string>;
  /** Says that the text asked for last held nothing: its tags need not be looked at again in others. */
  passLast(): void;
}

/**
 * Makes what gives the forms in which a text can hold words: as it is written, with its escapes undone, and without its
 * markup, so that neither a tag in the middle of a name nor a `&#x5de5;` hides them.
 *
 * Most of a page and nearly all of a Word document is markup, the same thousand tags over and over: of such texts what
 * stands between tags is one form, and the tags that were not met in a text that holds nothing are another.
 */
export function makeViews(): Views {
  const passed = new Map<string, boolean>();
  let fresh: Tags = { passed, met: new Map() };
  return {
    *of(text) {
      fresh = { passed, met: new Map() };
      if (!DOCUMENT.test(text)) {
        yield* plainViews(text);
        return;
      }
      const between = withoutMarkup(text, fresh);
      const plain = undoEscapes(between);
      yield between;
      if (plain !== between) yield plain;
      // Markup that was itself escaped: the texts of a feed.
      if (MARKUP.test(plain)) yield undoEscapes(withoutMarkup(plain, fresh));
      const tags = [...fresh.met.keys()].join('\n');
      const undone = undoEscapes(tags);
      yield tags;
      if (undone !== tags) yield undone;
    },
    passLast() {
      for (const [tag, isInline] of fresh.met)
        if (tag.length < LONGEST_KEPT) passed.set(ownString(tag), isInline);
      fresh = { passed, met: new Map() };
    },
  };
}

/** The tags of texts in which nothing was found, and those of the text at hand beside them; true of one that stands inside a line. */
interface Tags {
  passed: ReadonlyMap<string, boolean>;
  met: Map<string, boolean>;
}

/** HTML and XML: a document begins with a tag. */
const DOCUMENT = /^[\s\ufeff]*<[a-z!?]/iu;

const MARKUP = /<[a-z/!?]/iu;

/** Scripts, style sheets, JSON, plain texts: what looks like a tag there need not be one. */
function* plainViews(text: string): Generator<string> {
  const views = new Set([text]);
  const plain = undoEscapes(text);
  views.add(plain);
  for (const view of [...views])
    if (MARKUP.test(view)) views.add(undoEscapes(withoutMarkup(view, { passed: new Map(), met: new Map() })));
  yield* views;
}

/**
 * Takes tags out: those inside a line leave nothing, all others part what they stand between. Readings above a line part its
 * words, and are kept with the tags.
 */
function withoutMarkup(text: string, { passed, met }: Tags): string {
  return text
    .replace(/<(rt|rp)\b[^>]*>([^<]*)<\/\1>/giu, (_, __, reading: string) => {
      met.set(reading, true);
      return '';
    })
    .replace(/<[^>]*>/gu, (tag) => {
      let isInline = passed.get(tag) ?? met.get(tag);
      if (isInline === undefined) met.set(tag, (isInline = INLINE.test(tag)));
      return isInline ? '' : '\n';
    });
}

const INLINE =
  /^<\/?(?:a|abbr|b|bdi|br|cite|code|del|em|i|ins|mark|q|rb|ruby|s|small|span|strong|sub|sup|u|wbr|w:[rt]|w:rPr|w:rFonts|w:lang|w:b|w:sz|w:szCs)\b/iu;

/** Longer tags are pictures, and met once. */
const LONGEST_KEPT = 200;

/** A part of a text that does not keep the whole of it in memory. */
function ownString(part: string): string {
  return Buffer.from(part, 'utf16le').toString('utf16le');
}

/** Undoes what HTML, XML, JSON, style sheets and addresses write for a character. */
export function undoEscapes(text: string): string {
  let plain = text;
  if (plain.includes('\\'))
    plain = plain
      .replace(/\\u\{?([\da-f]{4,6})\}?/giu, (_, code: string) => writeCode(parseInt(code, 16)))
      .replace(/\\([nrt])/gu, '\n')
      .replace(/\\(.)/gu, '$1');
  if (plain.includes('&'))
    plain = plain
      .replace(/&#x([\da-f]{1,6});?/giu, (_, code: string) => writeCode(parseInt(code, 16)))
      .replace(/&#(\d{1,7});?/gu, (_, code: string) => writeCode(Number(code)))
      .replace(/&(?:lt|gt|quot|apos|amp|nbsp);/gu, (entity) => ENTITIES[entity] ?? entity);
  if (plain.includes('%')) plain = plain.replace(/(?:%[\da-f]{2})+/giu, decodePercents);
  return plain;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
  '&nbsp;': ' ',
};

function writeCode(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function decodePercents(written: string): string {
  const bytes = Buffer.from(written.replaceAll('%', ''), 'hex');
  return bytes.toString('utf8');
}
