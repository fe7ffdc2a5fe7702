import { UniqueGrams } from './grams.ts';

/** A stretch that stands letter for letter in both texts. */
export interface Tile {
  /** Offset in the archive text. */
  archive: number;
  /** Offset in the source text. */
  source: number;
  length: number;
}

/** The archive text of an issue: its blocks one after the other, with the block of each character. */
export interface BlockedText {
  text: string;
  /** By character: index of its block. No tile crosses the edge of a block. */
  blockOf: Int32Array;
}

/** The source as the aligner sees it: folded characters, and whether a line begins at each. */
export interface LinedText {
  text: string;
  /** By character, one more than there are: a line of the source begins here. */
  lineStart: Uint8Array;
}

/** A stretch of each text between two neighbours that stand fast. */
export interface Gap {
  archive: [number, number];
  source: [number, number];
}

/** Finds the long stretches that occur exactly once in both texts, each as far as it runs. */
export function findAnchors(archive: BlockedText, source: string, inSource: UniqueGrams): Tile[] {
  const inArchive = new UniqueGrams(archive.text, archive.blockOf);
  const { length } = UniqueGrams;
  const tiles: Tile[] = [];
  let coveredTo = -1;
  let coveredBy = Number.NaN;
  for (let at = 0; at + length <= archive.text.length; at += 1) {
    if (inArchive.placeOf(inArchive, at) !== at) continue;
    const place = inSource.placeOf(inArchive, at);
    if (place < 0) continue;
    if (at < coveredTo && place - at === coveredBy) continue;
    const tile = extend(archive, source, { archive: at, source: place, length });
    tiles.push(tile);
    [coveredTo, coveredBy] = [tile.archive + tile.length, tile.source - tile.archive];
    // A run inside the stretch just found stands where that one does, or more than once: neither is news.
    at = coveredTo - length;
  }
  return tiles;
}

/** By character, 1 while nothing has claimed it. */
export interface FreeCharacters {
  archive: Uint8Array;
  source: Uint8Array;
}

/** Marks the characters of a tile as taken. */
export function take(free: FreeCharacters, tile: Tile): void {
  free.archive.fill(0, tile.archive, tile.archive + tile.length);
  free.source.fill(0, tile.source, tile.source + tile.length);
}

/** True while no character of a tile is taken. */
export function isFree(free: FreeCharacters, tile: Tile): boolean {
  return (
    !free.archive.subarray(tile.archive, tile.archive + tile.length).includes(0) &&
    !free.source.subarray(tile.source, tile.source + tile.length).includes(0)
  );
}

/** The heaviest choice of tiles that stand in the same order in both texts; overlaps are cut off. */
export function chainTiles(tiles: readonly Tile[]): Tile[] {
  const sorted = [...tiles].sort((a, b) => a.archive - b.archive || a.source - b.source);
  const links: Link[] = [];
  let last: Link | undefined;
  for (const tile of sorted) {
    const link: Link = { tile, weight: tile.length, before: undefined };
    for (const other of links) {
      const gain = Math.min(gainAfter(other.tile, tile), tile.length);
      if (gain > 0 && other.tile.source < tile.source && other.weight + gain > link.weight) {
        link.weight = other.weight + gain;
        link.before = other;
      }
    }
    links.push(link);
    if (link.weight > (last?.weight ?? -1)) last = link;
  }
  const chain: Tile[] = [];
  for (; last; last = last.before) chain.unshift({ ...last.tile });
  chain.forEach((tile, index) => {
    const before = chain[index - 1];
    if (!before) return;
    const overlap = tile.length - gainAfter(before, tile);
    if (overlap <= 0) return;
    tile.archive += overlap;
    tile.source += overlap;
    tile.length -= overlap;
  });
  return chain.filter((tile) => tile.length > 0);
}

interface Link {
  tile: Tile;
  /** Characters of the heaviest chain that ends with this tile, and the link before it there. */
  weight: number;
  before: Link | undefined;
}

/** The longest stretch two ranges share inside one archive block; the first of equals. */
export function longestCommon(
  archive: BlockedText,
  source: string,
  free: FreeCharacters,
  range: Gap,
  shortest: number,
): Tile | undefined {
  const [archiveStart, archiveEnd] = range.archive;
  const [sourceStart, sourceEnd] = range.source;
  const grams = new Map<string, number[]>();
  for (let at = sourceStart; at + shortest <= sourceEnd; at += 1) {
    const gram = source.slice(at, at + shortest);
    const places = grams.get(gram);
    if (places) places.push(at);
    else grams.set(gram, [at]);
  }
  let best: Tile | undefined;
  const open = (at: number, place: number) => free.archive[at] === 1 && free.source[place] === 1;
  for (let at = archiveStart; at + shortest <= archiveEnd; at += 1) {
    for (const place of grams.get(archive.text.slice(at, at + shortest)) ?? []) {
      if (best && archive.text[at + best.length] !== source[place + best.length]) continue;
      let length = 0;
      while (
        at + length < archiveEnd &&
        place + length < sourceEnd &&
        archive.blockOf[at + length] === archive.blockOf[at] &&
        archive.text[at + length] === source[place + length] &&
        open(at + length, place + length)
      ) {
        length += 1;
      }
      if (length >= shortest && length > (best?.length ?? 0)) best = { archive: at, source: place, length };
    }
  }
  return best;
}

/** A short block (朱德, 一月二十九日) that is a whole line of the source. */
export function wholeBlock(
  archive: BlockedText,
  source: LinedText,
  free: FreeCharacters,
  gap: Gap,
): Tile | undefined {
  let start = gap.archive[0];
  while (start < gap.archive[1]) {
    let end = start + 1;
    while (end < gap.archive[1] && archive.blockOf[end] === archive.blockOf[start]) end += 1;
    if (isBlockEdge(archive, start) && isBlockEdge(archive, end)) {
      const words = archive.text.slice(start, end);
      for (
        let at = source.text.indexOf(words, gap.source[0]);
        at >= 0;
        at = source.text.indexOf(words, at + 1)
      ) {
        if (at + words.length > gap.source[1]) break;
        const tile = { archive: start, source: at, length: words.length };
        if (source.lineStart[at] && source.lineStart[at + words.length] && isFree(free, tile)) return tile;
      }
    }
    start = end;
  }
  return undefined;
}

/** True where a block begins or ends. */
export function isBlockEdge(archive: BlockedText, at: number): boolean {
  return at === 0 || at >= archive.text.length || archive.blockOf[at] !== archive.blockOf[at - 1];
}

function gainAfter(before: Tile, tile: Tile): number {
  return Math.min(
    tile.archive + tile.length - Math.max(tile.archive, before.archive + before.length),
    tile.source + tile.length - Math.max(tile.source, before.source + before.length),
  );
}

function extend(archive: BlockedText, source: string, seed: Tile): Tile {
  const { text, blockOf } = archive;
  const block = blockOf[seed.archive];
  let { archive: at, source: place, length } = seed;
  while (at > 0 && place > 0 && blockOf[at - 1] === block && text[at - 1] === source[place - 1]) {
    at -= 1;
    place -= 1;
    length += 1;
  }
  while (
    at + length < text.length &&
    place + length < source.length &&
    blockOf[at + length] === block &&
    text[at + length] === source[place + length]
  ) {
    length += 1;
  }
  return { archive: at, source: place, length };
}
