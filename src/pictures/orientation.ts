import { letters, viewOf } from './format.ts';

/** How a picture has to be turned to stand upright, as cameras write it: 1 as it is, 3 half round, 6 and 8 a quarter. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** The entry of Exif that holds it. */
const TAG = 0x0112;

/** Reads the orientation out of an Exif block (a TIFF head and its first directory); 1 where it says none. */
export function readOrientation(exif: Uint8Array): Orientation {
  const order = letters(exif, 0, 2);
  if ((order !== 'II' && order !== 'MM') || exif.length < 14) return 1;
  const isLittle = order === 'II';
  const view = viewOf(exif);
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > exif.length) return 1;
  const entries = view.getUint16(directory, isLittle);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > exif.length) return 1;
    if (view.getUint16(at, isLittle) !== TAG) continue;
    const value = view.getUint16(at + 8, isLittle);
    return value >= 1 && value <= 8 ? (value as Orientation) : 1;
  }
  return 1;
}

/** An Exif block that says how a picture is turned and nothing else. */
export function writeOrientation(orientation: Orientation): Uint8Array<ArrayBuffer> {
  const block = new Uint8Array(26);
  const view = viewOf(block);
  block.set([0x4d, 0x4d, 0, 42]);
  view.setUint32(4, 8);
  view.setUint16(8, 1);
  view.setUint16(10, TAG);
  view.setUint16(12, 3);
  view.setUint32(14, 1);
  view.setUint16(18, orientation);
  return block;
}

/** True where a picture lies on its side, so that width and height change places. */
export function isOnSide(orientation: Orientation): boolean {
  return orientation >= 5;
}

/** The size of a picture as it is shown, and how it has to be turned for that, from the size of its points. */
export function turnUpright(
  width: number,
  height: number,
  orientation: Orientation,
): { width: number; height: number; orientation?: Orientation } {
  return {
    ...(isOnSide(orientation) ? { width: height, height: width } : { width, height }),
    ...(orientation !== 1 && { orientation }),
  };
}
