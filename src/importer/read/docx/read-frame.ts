import type { SourcePicture } from '../source-document.ts';
import { childOf } from './parse-xml.ts';
import type { XmlElement } from './parse-xml.ts';

/** English Metric Units in a centimetre. */
const EMU = 360_000;

/** What an element round a picture says of it: size as printed, description, whether it lies over the text. */
export function readFrame(element: XmlElement): Pick<SourcePicture, 'description' | 'size' | 'floats'> {
  switch (element.name) {
    case 'wp:anchor':
    case 'wp:inline': {
      const about = childOf(element, 'wp:docPr')?.attributes;
      return {
        ...describe(about?.get('descr') ?? about?.get('title')),
        ...readExtent(childOf(element, 'wp:extent')),
        ...(element.name === 'wp:anchor' ? { floats: true } : {}),
      };
    }
    // Of a group each picture has a name and a size of its own.
    case 'pic:pic': {
      const own = childOf(childOf(element, 'pic:nvPicPr'), 'pic:cNvPr')?.attributes;
      return {
        ...describe(own?.get('descr')),
        ...readExtent(childOf(childOf(childOf(element, 'pic:spPr'), 'a:xfrm'), 'a:ext')),
      };
    }
    case 'v:shape':
    case 'v:rect':
    case 'v:image': {
      const style = element.attributes.get('style') ?? '';
      return {
        ...describe(element.attributes.get('alt')),
        ...readStyle(style),
        ...(/position:\s*absolute/iu.test(style) ? { floats: true } : {}),
      };
    }
    default:
      return {};
  }
}

/** A description, where there is one. */
export function describe(words: string | undefined): Pick<SourcePicture, 'description'> {
  return words === undefined || words.trim() === '' ? {} : { description: words.trim() };
}

function readExtent(extent: XmlElement | undefined): Pick<SourcePicture, 'size'> {
  return sizeOf(
    Number(extent?.attributes.get('cx') ?? NaN) / EMU,
    Number(extent?.attributes.get('cy') ?? NaN) / EMU,
  );
}

function readStyle(style: string): Pick<SourcePicture, 'size'> {
  const lengthOf = (name: string) => {
    const [, figure, unit = ''] =
      new RegExp(`(?:^|;)\\s*${name}:\\s*([\\d.]+)(pt|in|cm|mm|px)`, 'iu').exec(style) ?? [];
    return Number(figure ?? NaN) * (UNITS.get(unit.toLowerCase()) ?? NaN);
  };
  return sizeOf(lengthOf('width'), lengthOf('height'));
}

/** Units in centimetres. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['pt', 2.54 / 72],
  ['in', 2.54],
  ['cm', 1],
  ['mm', 0.1],
  ['px', 2.54 / 96],
]);

function sizeOf(width: number, height: number): Pick<SourcePicture, 'size'> {
  return width > 0 && height > 0 ? { size: { width, height } } : {};
}
