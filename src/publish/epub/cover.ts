import { breakLine } from '../../text/em-width.ts';
import { element, writeXml } from '../xml.ts';
import type { XmlElement } from '../xml.ts';
import type { Book } from './book.ts';

const WIDTH = 1200;
const HEIGHT = 1600;
const INK = '#221e19';
/** The slip with the name of the series at the left edge, as on a thread-bound book. */
const SLIP = { x: 130, y: 130, width: 230, height: 1000 };
/** Where the words beside the slip begin, and how many ideographs fit into a line. */
const WORDS = { x: 440, y: 240, size: 58, perLine: 11 };

/** What stands on a cover. */
export interface CoverWords {
  /** Name of the series, on the slip. */
  slip: string;
  /** Number and title, an empty line between them. */
  lines: readonly string[];
  publisher: string;
  date?: string | undefined;
}

/** The cover, drawn: the name of the series written downward in a double frame, number, title, publisher, date. */
export function coverSvg({ title, cover }: Pick<Book, 'title' | 'cover'>, colour: string): string {
  return writeXml(
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
        width: String(WIDTH),
        height: String(HEIGHT),
        'font-family': 'Songti SC, Noto Serif CJK SC, Source Han Serif SC, SimSun, serif',
        fill: INK,
      },
      element('title', {}, title),
      box({ x: 0, y: 0, width: WIDTH, height: HEIGHT }, { fill: '#f7f3ea' }),
      box(SLIP, { fill: '#fdfbf6', stroke: INK, 'stroke-width': '10' }),
      box(inset(SLIP, 16), { fill: 'none', stroke: INK, 'stroke-width': '3' }),
      slipName(cover.slip),
      coverLines(cover),
      box({ x: 130, y: 1330, width: 940, height: 8 }, { fill: colour }),
      words(cover.publisher, 130, 1420, 46),
      words(cover.date, 130, 1490, 40),
    ),
  );
}

function slipName(name: string): XmlElement[] {
  const characters = [...name];
  const pitch = Math.min(190, (SLIP.height - 120) / characters.length);
  const size = Math.min(140, pitch * 0.86);
  const top = SLIP.y + (SLIP.height - pitch * characters.length) / 2;
  return characters.map((character, index) =>
    element(
      'text',
      {
        x: String(SLIP.x + SLIP.width / 2),
        y: (top + pitch * (index + 0.5) + size * 0.36).toFixed(1),
        'font-size': size.toFixed(1),
        'font-weight': 'bold',
        'text-anchor': 'middle',
      },
      character,
    ),
  );
}

/** The label of the issue, and under it the title of a document that stands alone. */
function coverLines({ lines }: CoverWords): (XmlElement | undefined)[] {
  return lines
    .flatMap((line) => breakLine(line, WORDS.perLine))
    .map((line, index) => words(line || undefined, WORDS.x, WORDS.y + index * WORDS.size * 1.6, WORDS.size));
}

function words(text: string | undefined, x: number, y: number, size: number): XmlElement | undefined {
  return text === undefined
    ? undefined
    : element('text', { x: String(x), y: y.toFixed(1), 'font-size': String(size) }, text);
}

function box({ x, y, width, height }: typeof SLIP, attributes: Record<string, string>): XmlElement {
  const place = { x: String(x), y: String(y), width: String(width), height: String(height) };
  return element('rect', { ...place, ...attributes });
}

function inset({ x, y, width, height }: typeof SLIP, by: number): typeof SLIP {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}
