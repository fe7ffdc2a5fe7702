import { z } from 'zod';

/** The papers the strong colour is read on, as the style sheets have them: plain, warm, and by night. */
export const PAPERS = { light: '#f7f3ea', warm: '#f0e2c3', night: '#191714' } as const;

/** Least contrast of text with its ground (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;

/** The one strong colour of pages and books, on each paper: `{ light: '#a6291b', warm: '#8e2012', night: '#e8876f' }`. */
export const coloursSchema = z.strictObject({
  light: colourOn(PAPERS.light),
  warm: colourOn(PAPERS.warm),
  night: colourOn(PAPERS.night),
});

function colourOn(paper: string) {
  return z
    .string()
    .regex(/^#[0-9a-f]{6}$/, '颜色要写成 "#a6291b"：加引号，井号后六位小写十六进制')
    .refine(
      (colour) => !isColour(colour) || contrast(colour, paper) >= LEAST_CONTRAST,
      `与底色 ${paper} 反差不到 ${LEAST_CONTRAST}，字会看不清`,
    );
}

function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/.test(text);
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance as WCAG defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => {
    const share = parseInt(colour.slice(place, place + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
