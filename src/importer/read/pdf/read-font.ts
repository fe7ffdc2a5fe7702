import type { PdfPage } from './open-pdf.ts';

/** What of a font the reader needs. */
export interface FontLooks {
  bold: boolean;
  /** How far a width of 1 goes, in sizes. */
  unit: number;
  isNarrowLatin: boolean;
  isUnmapped: boolean;
}

/** Reads a font of a page by the name its commands call it: its weight, and how far its numbers can be trusted. */
export function readFont(id: string, page: PdfPage): FontLooks {
  const font = (page.commonObjs.has(id) ? page.commonObjs.get(id) : {}) as {
    name?: string;
    bold?: boolean;
    black?: boolean;
    composite?: boolean;
    missingFile?: boolean;
    fontMatrix?: readonly number[];
    toUnicode?: object;
  };
  const { name = '', composite = false, missingFile = false, toUnicode = {} } = font;
  return {
    bold:
      (font.bold ?? false) || (font.black ?? false) || /bold|heavy|black|simhei|heiti|fzht|黑体/iu.test(name),
    unit: font.fontMatrix?.[0] ?? 0.001,
    isNarrowLatin: composite && missingFile,
    // The engine takes codes for Unicode where a font gives no map of its own.
    isUnmapped: composite && 'firstChar' in toUnicode,
  };
}
