import { deflateSync, inflateSync } from 'node:zlib';
import { unifyRadical } from '../../text/radicals.ts';
import { rewriteObjects } from './rewrite-objects.ts';

/**
 * Names the glyphs of a PDF by the characters of its text. A Chinese face draws several characters alike, 一 and the radical
 * ⼀, — and ―, and Chromium names such a glyph by the first of them: what is copied or searched would be another character.
 */
export function mendCharacters(bytes: Uint8Array<ArrayBuffer>, text: string): Uint8Array<ArrayBuffer> {
  const used = new Set(text);
  return rewriteObjects(bytes, (object) => {
    const head = /^\d+ \d+ obj\s*<<\/Filter \/FlateDecode\s*\/Length (\d+)>> stream\n/u.exec(object);
    if (!head) return object;
    const stream = object.slice(head[0].length, head[0].length + Number(head[1]));
    const map = inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
    if (!map.includes('begincmap')) return object;
    const mended = deflateSync(Buffer.from(mendMap(map, used), 'latin1')).toString('latin1');
    return (
      head[0].replace(/\/Length \d+/u, `/Length ${mended.length}`) +
      mended +
      object.slice(head[0].length + stream.length)
    );
  });
}

/** A map from glyphs to characters, written anew glyph by glyph. */
function mendMap(map: string, used: ReadonlySet<string>): string {
  const blocks = /\d+ beginbf(?:char|range)\n.*?endbf(?:char|range)\n/gsu;
  const pairs = [...map.matchAll(blocks)].flatMap(([block]) => readPairs(block));
  const lines = pairs.map(([glyph, character]) => `<${glyph}> <${writeHex(mend(character, used))}>\n`);
  const written = Array.from({ length: Math.ceil(lines.length / BLOCK) }, (_, index) => {
    const some = lines.slice(index * BLOCK, (index + 1) * BLOCK);
    return `${some.length} beginbfchar\n${some.join('')}endbfchar\n`;
  });
  const [head = ''] = map.split(/\d+ beginbf/u, 1);
  const tail = map.slice(map.lastIndexOf('endbf')).replace(/^.*\n/u, '');
  return head + written.join('') + tail;
}

/** So many a block may hold (Adobe Technical Note 5014). */
const BLOCK = 100;

function readPairs(block: string): [glyph: string, character: string][] {
  const rows = [...block.matchAll(/^<(\w+)> <(\w+)>(?: <(\w+)>)?$/gmu)];
  return rows.flatMap(([, first = '', second = '', third]): [string, string][] => {
    if (third === undefined) return [[first, readHex(second)]];
    const begin = readHex(third).codePointAt(0) ?? 0;
    const from = Number.parseInt(first, 16);
    return Array.from({ length: Number.parseInt(second, 16) - from + 1 }, (_, place) => [
      (from + place).toString(16).toUpperCase().padStart(first.length, '0'),
      String.fromCodePoint(begin + place),
    ]);
  });
}

/** Marks drawn alike, beside the radicals. */
const ALIKE: ReadonlyMap<string, string> = new Map([['―', '—']]);

function mend(character: string, used: ReadonlySet<string>): string {
  const unified = unifyRadical(character);
  if (used.has(unified)) return unified;
  const other = ALIKE.get(character);
  return !used.has(character) && other !== undefined && used.has(other) ? other : character;
}

function readHex(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

function writeHex(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
}
