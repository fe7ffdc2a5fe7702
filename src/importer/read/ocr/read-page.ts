import { cutAtGutters, findGutters, joinNear } from './cut-columns.ts';
import { detectLines } from './detect-lines.ts';
import { limits } from './limits.ts';
import { measureInk } from './measure-ink.ts';
import type { Engine } from './open-engine.ts';
import type { Box, Picture } from './picture.ts';
import { recogniseLine } from './recognise-line.ts';
import { setLines } from './set-lines.ts';
import type { ReadLine, SetPage } from './set-lines.ts';

/**
 * Reads one page: finds its lines, cuts them at the gaps between columns, and reads them one by one. Gives undefined where
 * that takes too long.
 */
export async function readScannedPage(
  picture: Picture,
  engine: Engine,
  page: number,
): Promise<SetPage | undefined> {
  const end = Date.now() + limits.milliseconds;
  const ink = measureInk(picture);
  const found = await detectLines(picture, engine);
  const gutters = findGutters(found, (box) => ink.shareIn(box));
  const boxes = joinNear(cutAtGutters(found, gutters), gutters);
  const read: ReadLine[] = [];
  for (const wide of boxes) {
    if (Date.now() > end) return undefined;
    const box = ink.tighten(wide);
    const words = await recogniseLine(picture, pad(box, wide, picture), engine);
    if (words.text !== '' && words.confidence >= NOISE) read.push({ ...words, box });
  }
  return setLines(read, picture, page);
}

/** Stains and hatchings are read as words too, with little certainty. */
const NOISE = 0.4;

/** The reader wants a little white around a line, and what stands low and small at its ends, commas and points. */
function pad(box: Box, wide: Box, { width, height }: Picture): Box {
  const margin = (box.y2 - box.y1) * 0.12;
  return {
    x1: Math.max(0, Math.min(box.x1, wide.x1 + margin) - margin),
    x2: Math.min(width, Math.max(box.x2, wide.x2 - margin) + margin),
    y1: Math.max(0, box.y1 - margin),
    y2: Math.min(height, box.y2 + margin),
  };
}
