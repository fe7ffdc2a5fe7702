/**
 * Gives the engine the character maps that a PDF names instead of holding them, for fonts of simplified Chinese. The tables
 * of the standard are not needed: numbers of characters are made up here (from 0x8000) and given back as Unicode. A font
 * that uses the real numbers without a map of its own stays unreadable, which is told by U+FFFD. Nothing is fetched.
 */
export class PredefinedMaps {
  /** Called by the engine for each map and each standard font it would fetch. */
  fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const entries = kind === 'cMapUrl' ? listEntries(filename) : undefined;
    if (!entries) return Promise.reject(new Error(`not among the maps here: ${filename}`));
    return Promise.resolve(new TextEncoder().encode(writeMap(entries)));
  }
}

interface MapEntries {
  spaces: string;
  verb: 'cidchar' | 'bfchar';
  lines: string[];
}

function listEntries(name: string): MapEntries | undefined {
  const glyphs = listGlyphs();
  if (/^UniGB-(?:UCS2|UTF16)-[HV]$/u.test(name))
    return {
      spaces: '<0000> <ffff>',
      verb: 'cidchar',
      lines: glyphs.map(({ unicode, number }) => `<${hex(unicode)}> ${number}`),
    };
  if (/^GB(?:pc|K|Kp|K2K)?(?:-EUC)?-[HV]$/u.test(name))
    return {
      spaces: '<00> <80> <8140> <fefe>',
      verb: 'cidchar',
      lines: glyphs.map(({ code, number }) => `<${hex(code, code < 0x80 ? 2 : 4)}> ${number}`),
    };
  if (name !== 'Adobe-GB1-UCS2') return undefined;
  const real = Array.from({ length: FIRST - 1 }, (_, index) => `<${hex(index + 1)}> <fffd>`);
  return {
    spaces: '<0000> <ffff>',
    verb: 'bfchar',
    lines: [...real, ...glyphs.map(({ unicode, number }) => `<${hex(number)}> <${hex(unicode)}>`)],
  };
}

/** Above all numbers of the standard, which end at 30,571. */
const FIRST = 0x8000;

/** The characters of GBK and of ASCII with their codes. */
function listGlyphs(): { code: number; unicode: number; number: number }[] {
  const codes: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) codes.push(lead * 256 + trail);
  const bytes = new Uint8Array(codes.flatMap((code) => [code >> 8, code & 0xff]));
  const characters = new TextDecoder('gb18030').decode(bytes);
  const wide = codes.map((code, index) => ({ code, unicode: characters.charCodeAt(index) }));
  const narrow = Array.from({ length: 0x5f }, (_, index) => ({ code: index + 0x20, unicode: index + 0x20 }));
  return [...narrow, ...wide].map((glyph, index) => ({ ...glyph, number: FIRST + index }));
}

function writeMap({ spaces, verb, lines }: MapEntries): string {
  const head = '/CIDInit /ProcSet findresource begin 12 dict begin begincmap';
  const ranges = `${spaces.split('> <').length / 2} begincodespacerange ${spaces} endcodespacerange`;
  return `${head} ${ranges} ${lines.length} begin${verb} ${lines.join('\n')} end${verb} endcmap end end`;
}

function hex(value: number, digits = 4): string {
  return value.toString(16).padStart(digits, '0');
}
