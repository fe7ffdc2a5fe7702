/** A character on a page, in points from the upper left corner; y is its baseline. */
export interface Glyph {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  bold: boolean;
}

/** A straight rule, horizontal or vertical, from its upper left end. */
export interface Rule {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** What stands on one page. */
export interface PageContent {
  page: number;
  width: number;
  height: number;
  glyphs: Glyph[];
  rules: Rule[];
  /** Something as large as a picture is painted on it. */
  hasPicture: boolean;
  /** Shares of the page its pictures cover, signs and lines left out. */
  pictures: number[];
  /** Words that run upward or aslant: a watermark, a note in the margin. */
  turned: string;
  /** Text in fonts that do not say what their codes mean. */
  unmapped: string;
}

/** Position and scale, as PDF writes them: a b c d e f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** What is drawn with the second matrix inside the first. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
