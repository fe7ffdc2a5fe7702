import {
  isBlockEdge,
  isFree,
  take,
  wholeBlock,
  type BlockedText,
  type FreeCharacters,
  type LinedText,
  type Tile,
} from './tiles.ts';

/** A stretch out of its order needs this many characters and must end at the edge of a line … */
export const MOVED = 6;
/** … unless it has this many. */
const LONG = 8;

/** Finds, among the characters still free on both sides, stretches that stand elsewhere in the source. */
export function alignMoved(archive: BlockedText, source: LinedText, free: FreeCharacters): Tile[] {
  const result: Tile[] = [];
  const claim = (tile: Tile) => {
    result.push(tile);
    take(free, tile);
  };
  for (;;) {
    const before = result.length;
    for (const tile of freeMatches(archive, source, free)) {
      if (isFree(free, tile) && touchesEdge(archive, source, free, tile)) claim(tile);
    }
    if (result.length === before) break;
  }
  for (const [start, end] of runs(free.archive)) {
    for (const [sourceStart, sourceEnd] of runs(free.source)) {
      const tile = wholeBlock(archive, source, free, {
        archive: [start, end],
        source: [sourceStart, sourceEnd],
      });
      if (tile) claim(tile);
    }
  }
  return result;
}

/** Every stretch free on both sides that can run no further, the longest first. */
function freeMatches(archive: BlockedText, source: LinedText, free: FreeCharacters): Tile[] {
  const places = new Map<string, number[]>();
  for (const [start, end] of runs(free.source)) {
    for (let at = start; at + MOVED <= end; at += 1) {
      const gram = source.text.slice(at, at + MOVED);
      const list = places.get(gram);
      if (list) list.push(at);
      else places.set(gram, [at]);
    }
  }
  const tiles: Tile[] = [];
  for (const [start, end] of runs(free.archive)) {
    for (let at = start; at + MOVED <= end; at += 1) {
      for (const place of places.get(archive.text.slice(at, at + MOVED)) ?? []) {
        const goesLeft =
          at > start &&
          free.source[place - 1] === 1 &&
          archive.blockOf[at - 1] === archive.blockOf[at] &&
          archive.text[at - 1] === source.text[place - 1];
        if (goesLeft) continue;
        let length = 0;
        while (
          at + length < end &&
          free.source[place + length] === 1 &&
          archive.blockOf[at + length] === archive.blockOf[at] &&
          archive.text[at + length] === source.text[place + length]
        ) {
          length += 1;
        }
        if (length >= MOVED) tiles.push({ archive: at, source: place, length });
      }
    }
  }
  return tiles.sort((a, b) => b.length - a.length || a.archive - b.archive || a.source - b.source);
}

/** Damage to the order moves lines: a short piece that neither begins nor ends with one nor fills a hole matches by accident. */
function touchesEdge(archive: BlockedText, source: LinedText, free: FreeCharacters, tile: Tile): boolean {
  if (tile.length >= LONG) return true;
  const [archiveEnd, sourceEnd] = [tile.archive + tile.length, tile.source + tile.length];
  const fillsHole = free.source[tile.source - 1] === 0 && free.source[sourceEnd] === 0;
  const inSource = fillsHole || source.lineStart[tile.source] === 1 || source.lineStart[sourceEnd] === 1;
  const inArchive =
    isBlockEdge(archive, tile.archive) ||
    isBlockEdge(archive, archiveEnd) ||
    free.archive[tile.archive - 1] === 0 ||
    free.archive[archiveEnd] === 0;
  return inSource && inArchive;
}

function runs(free: Uint8Array): [number, number][] {
  const result: [number, number][] = [];
  let start = -1;
  for (let at = 0; at <= free.length; at += 1) {
    if (free[at] === 1 && start < 0) start = at;
    if (free[at] !== 1 && start >= 0) {
      result.push([start, at]);
      start = -1;
    }
  }
  return result;
}
