import { MOVED } from './moved.ts';
import {
  chainTiles,
  longestCommon,
  wholeBlock,
  take,
  type BlockedText,
  type FreeCharacters,
  type Gap,
  type LinedText,
  type Tile,
} from './tiles.ts';

/**
 * In order, between two neighbours that stand fast, short stretches count too; the wider the gap, the longer they must be
 * so that 习近平总书记 somewhere in a lost page is not taken for the one that is looked for.
 */
function shortestInOrder(gap: Gap): number {
  const room = (gap.archive[1] - gap.archive[0]) * (gap.source[1] - gap.source[0]);
  return room <= 5_000 ? 4 : room <= 100_000 ? 6 : 10;
}

/**
 * Finds what stands in both texts: first the long stretches that occur once in each (those out of order are pieces that
 * were moved), then, between those in order, what is left down to single headings.
 */
export function alignTexts(
  archive: BlockedText,
  source: LinedText,
  anchors: readonly Tile[],
  free: FreeCharacters,
): { inOrder: Tile[]; moved: Tile[] } {
  const chain = chainTiles(anchors);
  for (const tile of chain) take(free, tile);
  const moved = anchors.map((tile) => trimToFree(free, tile)).filter((tile) => tile.length >= MOVED);
  for (const tile of moved) take(free, tile);

  const inOrder: Tile[] = [];
  let [archiveAt, sourceAt] = [0, 0];
  const end: Tile = { archive: archive.text.length, source: source.text.length, length: 0 };
  for (const tile of [...chain, end]) {
    fillGap(
      archive,
      source,
      free,
      { archive: [archiveAt, tile.archive], source: [sourceAt, tile.source] },
      inOrder,
    );
    if (tile.length > 0) inOrder.push(tile);
    [archiveAt, sourceAt] = [tile.archive + tile.length, tile.source + tile.length];
  }
  return { inOrder: settleEdges(archive, source, inOrder), moved };
}

function fillGap(
  archive: BlockedText,
  source: LinedText,
  free: FreeCharacters,
  gap: Gap,
  result: Tile[],
): void {
  if (gap.archive[0] >= gap.archive[1] || gap.source[0] >= gap.source[1]) return;
  const tile =
    longestCommon(archive, source.text, free, gap, shortestInOrder(gap)) ??
    wholeBlock(archive, source, free, gap);
  if (!tile) return;
  take(free, tile);
  const before: Gap = { archive: [gap.archive[0], tile.archive], source: [gap.source[0], tile.source] };
  const after: Gap = {
    archive: [tile.archive + tile.length, gap.archive[1]],
    source: [tile.source + tile.length, gap.source[1]],
  };
  fillGap(archive, source, free, before, result);
  result.push(tile);
  fillGap(archive, source, free, after, result);
}

/**
 * Where one block is put together from two places and the seam could lie at several characters, the seam goes to the
 * edge of a line: `…党中` | `央和…`, not `…党` | `中央和…`.
 */
function settleEdges(archive: BlockedText, source: LinedText, tiles: Tile[]): Tile[] {
  tiles.forEach((next, index) => {
    const tile = tiles[index - 1];
    if (!tile || tile.archive + tile.length !== next.archive) return;
    if (archive.blockOf[next.archive] !== archive.blockOf[next.archive - 1]) return;
    const score = (shift: number) =>
      (source.lineStart[tile.source + tile.length + shift] ?? 0) +
      (source.lineStart[next.source + shift] ?? 0);
    let best = 0;
    for (let shift = -1; -shift < tile.length; shift -= 1) {
      if (source.text[next.source + shift] !== archive.text[next.archive + shift]) break;
      if (score(shift) > score(best)) best = shift;
    }
    for (let shift = 1; shift < next.length; shift += 1) {
      if (source.text[tile.source + tile.length + shift - 1] !== archive.text[next.archive + shift - 1])
        break;
      if (score(shift) > score(best)) best = shift;
    }
    tile.length += best;
    next.archive += best;
    next.source += best;
    next.length -= best;
  });
  return tiles;
}

/** The longest part of a tile that is still free on both sides. */
function trimToFree(free: FreeCharacters, tile: Tile): Tile {
  let best: Tile = { ...tile, length: 0 };
  let start = 0;
  for (let step = 0; step <= tile.length; step += 1) {
    const open =
      step < tile.length && free.archive[tile.archive + step] === 1 && free.source[tile.source + step] === 1;
    if (open) continue;
    if (step - start > best.length) {
      best = { archive: tile.archive + start, source: tile.source + start, length: step - start };
    }
    start = step + 1;
  }
  return best;
}
