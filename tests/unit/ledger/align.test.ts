import { describe, expect, test } from 'vitest';
import { alignTexts } from '../../../src/ledger/align.ts';
import { UniqueGrams } from '../../../src/ledger/grams.ts';
import { alignMoved } from '../../../src/ledger/moved.ts';
import { alignCharacters } from '../../../src/ledger/small-diff.ts';
import {
  chainTiles,
  findAnchors,
  isBlockEdge,
  isFree,
  longestCommon,
  take,
  wholeBlock,
  type BlockedText,
  type FreeCharacters,
  type Gap,
  type LinedText,
  type Tile,
} from '../../../src/ledger/tiles.ts';

/** Letters that stand for the characters of a text; capitals and small ones are different. */
const TWELVE = 'abcdefghijkl';

/** Blocks of the archive, parted by `|`. */
function blocks(words: string): BlockedText {
  const all = words.split('|');
  return {
    text: all.join(''),
    blockOf: Int32Array.from(all.flatMap((block, index) => [...block].map(() => index))),
  };
}

/** Lines of the source, parted by `|`. */
function lines(words: string): LinedText {
  const all = words.split('|');
  const text = all.join('');
  const lineStart = new Uint8Array(text.length + 1);
  let at = 0;
  for (const line of all) {
    lineStart[at] = 1;
    at += line.length;
  }
  lineStart[text.length] = 1;
  return { text, lineStart };
}

function freeOf(archive: BlockedText, source: LinedText): FreeCharacters {
  return {
    archive: new Uint8Array(archive.text.length).fill(1),
    source: new Uint8Array(source.text.length).fill(1),
  };
}

const tile = (archive: number, source: number, length: number): Tile => ({ archive, source, length });

describe('runs of twelve characters that occur once', () => {
  const placesIn = (text: string, runs: string, blockOf?: Int32Array) => {
    const own = new UniqueGrams(text, blockOf);
    const others = new UniqueGrams(runs);
    return Array.from({ length: Math.max(0, runs.length - 11) }, (_, at) => own.placeOf(others, at));
  };

  test.each([
    ['is found at its place', `xx${TWELVE}yy`, TWELVE, [2]],
    ['at the very beginning', `${TWELVE}y`, TWELVE, [0]],
    ['at the very end', `x${TWELVE}`, TWELVE, [1]],
    ['each of several in turn', `x${TWELVE}z`, `${TWELVE}z`, [1, 2]],
    ['is none where it occurs twice', `${TWELVE}-${TWELVE}`, TWELVE, [-1]],
    ['nor three times', `${TWELVE}-${TWELVE}-${TWELVE}`, TWELVE, [-1]],
    ['is none where one character differs', `x${TWELVE.slice(0, 11)}Ly`, TWELVE, [-1]],
    ['a text of eleven has none', TWELVE.slice(0, 11), TWELVE, [-1]],
    ['an empty text has none', '', TWELVE, [-1]],
  ])('%s', (_, text, runs, places) => {
    expect(placesIn(text, runs)).toEqual(places);
  });

  test('crosses no edge of a block', () => {
    const { text, blockOf } = blocks('abcdef|ghijkl');
    expect(placesIn(text, TWELVE, blockOf)).toEqual([-1]);
    expect(placesIn(text, TWELVE, blocks(TWELVE).blockOf)).toEqual([0]);
  });

  test('is known among many others', () => {
    const text = Array.from({ length: 3000 }, (_, index) => String.fromCharCode(0x4e00 + index)).join('');
    const own = new UniqueGrams(text);
    const found = Array.from({ length: 3000 - 11 }, (_, at) => own.placeOf(own, at));
    expect(found).toEqual(found.map((_, at) => at));
  });
});

describe('long stretches that occur once in both texts', () => {
  const find = (archive: string, source: string) =>
    findAnchors(blocks(archive), source, new UniqueGrams(source)).map(
      ({ archive: at, source: place, length }) => [at, place, length],
    );

  test.each([
    ['run as far as they are the same', `1${TWELVE}mn2`, `345${TWELVE}mn6`, [[1, 3, 14]]],
    ['from the first character to the last', `${TWELVE}mn`, `${TWELVE}mn`, [[0, 0, 14]]],
    ['end at the edge of a block', `${TWELVE}|mn`, `${TWELVE}mn`, [[0, 0, 12]]],
    ['begin at one', `mn|${TWELVE}`, `mn${TWELVE}`, [[2, 2, 12]]],
    [
      'are two where a character differs',
      `${TWELVE}1${TWELVE.toUpperCase()}`,
      `${TWELVE}2${TWELVE.toUpperCase()}`,
      [
        [0, 0, 12],
        [13, 13, 12],
      ],
    ],
    [
      'are found out of their order',
      `${TWELVE}${TWELVE.toUpperCase()}`,
      `${TWELVE.toUpperCase()}-${TWELVE}`,
      [
        [0, 13, 12],
        [12, 0, 12],
      ],
    ],
    ['are none of eleven', TWELVE.slice(1), TWELVE.slice(1), []],
    ['are none that occur twice', `${TWELVE}-${TWELVE}`, TWELVE, []],
  ])('%s', (_, archive, source, found) => {
    expect(find(archive, source)).toEqual(found);
  });
});

describe('the heaviest chain of tiles', () => {
  test.each<[string, Tile[], Tile[]]>([
    ['has all that follow each other', [tile(0, 0, 5), tile(5, 7, 5)], [tile(0, 0, 5), tile(5, 7, 5)]],
    ['in whatever order they come', [tile(5, 7, 5), tile(0, 0, 5)], [tile(0, 0, 5), tile(5, 7, 5)]],
    ['leaves out the lighter of two that cross', [tile(0, 10, 5), tile(5, 0, 6)], [tile(5, 0, 6)]],
    ['keeps the first of two alike', [tile(0, 10, 5), tile(5, 0, 5)], [tile(0, 10, 5)]],
    [
      'takes two light ones rather than one that crosses both',
      [tile(0, 0, 4), tile(4, 50, 3), tile(10, 10, 4)],
      [tile(0, 0, 4), tile(10, 10, 4)],
    ],
    [
      'cuts off what overlaps in the archive',
      [tile(0, 0, 5), tile(3, 8, 5)],
      [tile(0, 0, 5), tile(5, 10, 3)],
    ],
    ['cuts off what overlaps in the source', [tile(0, 0, 5), tile(8, 3, 5)], [tile(0, 0, 5), tile(10, 5, 3)]],
    ['leaves out what lies inside another', [tile(0, 0, 9), tile(3, 3, 4)], [tile(0, 0, 9)]],
    ['of none is none', [], []],
  ])('%s', (_, tiles, chain) => {
    expect(chainTiles(tiles)).toEqual(chain);
  });
});

describe('what is free', () => {
  const [archive, source] = [blocks('abcdef'), lines('abcdef')];

  test('is taken by a tile, and by no more', () => {
    const free = freeOf(archive, source);
    take(free, tile(1, 2, 2));
    expect([...free.archive]).toEqual([1, 0, 0, 1, 1, 1]);
    expect([...free.source]).toEqual([1, 1, 0, 0, 1, 1]);
    expect(isFree(free, tile(3, 4, 2))).toBe(true);
    expect(isFree(free, tile(2, 4, 2))).toBe(false);
    expect(isFree(free, tile(3, 3, 2))).toBe(false);
    expect(isFree(free, tile(0, 0, 1))).toBe(true);
  });

  test('a block begins and ends at its edges', () => {
    const two = blocks('ab|cd');
    expect([0, 1, 2, 3, 4].map((at) => isBlockEdge(two, at))).toEqual([true, false, true, false, true]);
  });
});

describe('the longest stretch two ranges share', () => {
  const find = (
    archive: string,
    source: string,
    shortest: number,
    change?: (free: FreeCharacters) => void,
  ) => {
    const [left, right] = [blocks(archive), lines(source)];
    const free = freeOf(left, right);
    change?.(free);
    return longestCommon(
      left,
      right.text,
      free,
      { archive: [0, left.text.length], source: [0, right.text.length] },
      shortest,
    );
  };

  test.each<[string, string, string, number, Tile | undefined]>([
    ['is found', '1abcd2', '34abcd', 4, tile(1, 2, 4)],
    ['as long as the shortest', 'abc', 'abc', 3, tile(0, 0, 3)],
    ['not shorter than that', 'abc', 'abc', 4, undefined],
    ['the longer of two', 'abc1defg', 'abc2defg', 3, tile(4, 4, 4)],
    ['the first of equals', 'abc1def', 'def2abc', 3, tile(0, 4, 3)],
    ['ends at the edge of a block', 'ab|cd', 'abcd', 2, tile(0, 0, 2)],
    ['none where nothing is shared', 'abc', 'xyz', 1, undefined],
  ])('%s', (_, archive, source, shortest, found) => {
    expect(find(archive, source, shortest)).toEqual(found);
  });

  test('leaves out what is taken on either side', () => {
    expect(find('abcdef', 'abcdef', 2, ({ archive }) => archive.fill(0, 2, 3))).toEqual(tile(3, 3, 3));
    expect(find('abcdef', 'abcdef', 2, ({ source }) => source.fill(0, 2, 3))).toEqual(tile(3, 3, 3));
  });

  test('stays inside its ranges', () => {
    const [left, right] = [blocks('abcdef'), lines('abcdef')];
    const range: Gap = { archive: [1, 5], source: [0, 4] };
    expect(longestCommon(left, right.text, freeOf(left, right), range, 2)).toEqual(tile(1, 1, 3));
  });
});

describe('a short block that is a whole line', () => {
  const find = (archive: string, source: string, change?: (free: FreeCharacters) => void) => {
    const [left, right] = [blocks(archive), lines(source)];
    const free = freeOf(left, right);
    change?.(free);
    return wholeBlock(left, right, free, {
      archive: [0, left.text.length],
      source: [0, right.text.length],
    });
  };

  test.each<[string, string, string, Tile | undefined]>([
    ['is found', 'ab', 'x|ab|y', tile(0, 1, 2)],
    ['the second block too', 'xy|ab', 'z|ab', tile(2, 1, 2)],
    ['over two lines', 'abcd', 'ab|cd', tile(0, 0, 4)],
    ['behind a place where it is part of a line', 'ab', 'xab|ab', tile(0, 3, 2)],
    ['not at the end of a line', 'ab', 'xab', undefined],
    ['not at its beginning', 'ab', 'abx', undefined],
    ['not a part of the block', 'abc', 'ab|c x', undefined],
  ])('%s', (_, archive, source, found) => {
    expect(find(archive, source)).toEqual(found);
  });

  test('not where it is taken', () => {
    expect(find('ab', 'ab', ({ source }) => source.fill(0, 1))).toBeUndefined();
    expect(find('ab', 'ab', ({ archive }) => archive.fill(0, 0, 1))).toBeUndefined();
  });
});

describe('what stands in both texts', () => {
  const align = (archive: string, source: string) => {
    const [left, right] = [blocks(archive), lines(source)];
    const anchors = findAnchors(left, right.text, new UniqueGrams(right.text));
    return alignTexts(left, right, anchors, freeOf(left, right));
  };
  const LONG = TWELVE.toUpperCase();

  test('stretches of four count between two that stand fast, of three do not', () => {
    const around = (words: string, other: string) =>
      align(`${TWELVE}${words}${LONG}`, `${TWELVE}${other}${LONG}`);
    expect(around('1wxyz2', '3wxyz4').inOrder).toEqual([tile(0, 0, 12), tile(13, 13, 4), tile(18, 18, 12)]);
    expect(around('1wxy2', '3wxy4').inOrder).toEqual([tile(0, 0, 12), tile(17, 17, 12)]);
  });

  test('in a wide gap they must be longer', () => {
    const fill = (count: number, from: number) =>
      Array.from({ length: count }, (_, index) => String.fromCharCode(from + index)).join('');
    const found = (words: string, size: number) =>
      align(fill(size, 0x4e00) + words, fill(size, 0x7000) + words).inOrder.map(({ length }) => length);
    // 5,000 places: four characters are enough; 100,000: six; beyond, ten.
    expect(found('wxyz', 66)).toEqual([4]);
    expect(found('wxyz', 67)).toEqual([]);
    expect(found('uvwxyz', 310)).toEqual([6]);
    expect(found('uvwxyz', 311)).toEqual([]);
    expect(found('qrstuvwxyz', 400)).toEqual([10]);
  });

  test('a stretch out of the order is a moved one', () => {
    const { inOrder, moved } = align(`${TWELVE}mnop|${LONG}`, `${LONG}|${TWELVE}mnop`);
    expect(inOrder).toEqual([tile(0, 12, 16)]);
    expect(moved).toEqual([tile(16, 0, 12)]);
  });

  test('a seam that could lie at several characters goes to the edge of a line', () => {
    // The archive has put together …x and y…; the source parts them with other text.
    const archive = `${TWELVE}xy${LONG}`;
    expect(align(archive, `${TWELVE}x12|xy${LONG}`).inOrder.map(({ length }) => length)).toEqual([12, 14]);
    expect(align(archive, `${TWELVE}xy|12|y${LONG}`).inOrder.map(({ length }) => length)).toEqual([14, 12]);
  });
});

describe('stretches that stand elsewhere', () => {
  const find = (archive: string, source: string, change?: (free: FreeCharacters) => void) => {
    const [left, right] = [blocks(archive), lines(source)];
    const free = freeOf(left, right);
    change?.(free);
    return alignMoved(left, right, free);
  };

  test.each<[string, string, string, Tile[]]>([
    ['eight characters anywhere', '1abcdefgh2', '3abcdefgh4', [tile(1, 1, 8)]],
    ['seven not in the middle of lines', '1abcdefg2', '3abcdefg4', []],
    ['seven from the beginning of a line and a block', 'abcdefg2', 'abcdefg4', [tile(0, 0, 7)]],
    ['seven to their end', '1abcdefg', '3abcdefg', [tile(1, 1, 7)]],
    ['not where only the source has an edge', '1abcdefg2', 'abcdefg4', []],
    ['not where only the archive has one', 'abcdefg2', '3abcdefg4', []],
    ['six with an edge', 'abcdef2', 'abcdef4', [tile(0, 0, 6)]],
    ['five are too few', 'abcde2', 'abcde4', []],
    ['the longest first', '1abcdefgh2ijklmnopq3', '4ijklmnopq5abcdefgh6', [tile(10, 1, 9), tile(1, 11, 8)]],
    ['a whole short block that is a whole line', '12|ab|34', '56|ab|78', [tile(2, 2, 2)]],
  ])('%s', (_, archive, source, tiles) => {
    expect(find(archive, source)).toEqual(tiles);
  });

  test('a short one may fill a hole between what is taken', () => {
    const taken = (free: FreeCharacters) => {
      free.archive.fill(0, 0, 1);
      free.source.fill(0, 0, 1);
      free.source.fill(0, 7, 8);
    };
    expect(find('1abcdef2', '3abcdef4', taken)).toEqual([tile(1, 1, 6)]);
    expect(find('1abcdef2', '3abcdef4', ({ archive }) => archive.fill(0, 0, 1))).toEqual([]);
  });
});

describe('two short texts', () => {
  /** `a` kept, `-a` taken out, `+a` put in. */
  const diff = (left: string, right: string) =>
    alignCharacters(left, right)
      .map(([from, to]) =>
        to === undefined
          ? `-${left.charAt(from ?? 0)}`
          : from === undefined
            ? `+${right.charAt(to)}`
            : left.charAt(from),
      )
      .join(' ');

  test.each([
    ['', '', ''],
    ['ab', 'ab', 'a b'],
    ['ab', '', '-a -b'],
    ['', 'ab', '+a +b'],
    ['abc', 'axc', 'a -b +x c'],
    ['abc', 'ac', 'a -b c'],
    ['ac', 'abc', 'a +b c'],
    ['aa', 'aaa', 'a a +a'],
    ['aaa', 'aa', 'a a -a'],
    ['abcd', 'xbyd', '-a +x b -c +y d'],
    ['1ab2', '3ab4', '-1 +3 a b -2 +4'],
  ])('%s and %s: %s', (left, right, steps) => {
    expect(diff(left, right)).toBe(steps);
  });
});
