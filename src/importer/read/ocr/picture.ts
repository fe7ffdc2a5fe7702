/** A page in grey, one byte a point, black is 0. */
export interface Picture {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** A rectangle in points of a picture; the right and lower end are outside. */
export interface Box {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** The grey between ink and paper: where the two differ most from each other and least within themselves. */
export function findThreshold({ pixels }: Picture): number {
  const counts = new Array<number>(256).fill(0);
  for (const grey of pixels) counts[grey] = (counts[grey] ?? 0) + 1;
  const sum = counts.reduce((before, count, grey) => before + count * grey, 0);
  let best = { grey: 128, spread: -1 };
  let [dark, darkSum] = [0, 0];
  for (const [grey, count] of counts.entries()) {
    dark += count;
    darkSum += count * grey;
    const light = pixels.length - dark;
    if (dark === 0 || light === 0) continue;
    const apart = darkSum / dark - (sum - darkSum) / light;
    const spread = dark * light * apart * apart;
    if (spread > best.spread) best = { grey, spread };
  }
  return best.grey;
}
