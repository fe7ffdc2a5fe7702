/**
 * The forms in which a text can hold words: as it is written, with its escapes undone, and without its markup. Words are sought
 * in each, so that neither a tag in the middle of a name nor a `&#x5de5;` hides them.
 */
export function viewsOf(text: string): string[] {
  const views = new Set([text]);
  const plain = undoEscapes(text);
  views.add(plain);
  if (MARKUP.test(text)) views.add(undoEscapes(withoutMarkup(text)));
  // Markup that was itself escaped: the texts of a feed.
  if (plain !== text && MARKUP.test(plain)) views.add(undoEscapes(withoutMarkup(plain)));
  return [...views];
}

const MARKUP = /<[a-z/!?]/iu;

/** Tags inside a line are taken out, all others part what they stand between. */
function withoutMarkup(text: string): string {
  return text
    .replace(/<(rt|rp)\b[^>]*>[^<]*<\/\1>/giu, '')
    .replace(INLINE, '')
    .replace(/<[^>]*>/gu, '\n');
}

const INLINE =
  /<\/?(?:a|abbr|b|bdi|br|cite|code|del|em|i|ins|mark|q|rb|ruby|s|small|span|strong|sub|sup|u|wbr|w:[rt]|w:rPr|w:rFonts|w:lang|w:b|w:sz|w:szCs)\b[^>]*>/giu;

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
