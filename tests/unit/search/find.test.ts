import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { searchPaths, type TextPiece, type ZoneEnds } from '../../../src/search/fields.ts';
import { findPhrase } from '../../../src/search/query/find.ts';
import type { SearchData } from '../../../src/search/query/load.ts';
import { blockTokens, emptyPlace } from '../../../src/search/tokens.ts';

const TITLE = '题目';
/** The title and an empty place, no headings, no by-line: where a text begins. */
const TEXT_START = [...TITLE].length + 3;

/** A search over some texts as the engine answers it; pieces of the texts are fetched as from the site. */
function searchOver(texts: readonly string[]): SearchData {
  const none = new Set<string>();
  const tokens = texts.flatMap((text) => [
    ...blockTokens([...TITLE], none),
    emptyPlace,
    emptyPlace,
    ...blockTokens([...text], none),
  ]);
  const lengths = texts.map((text) => TEXT_START + [...text].length + 1);
  const start = lengths.reduce((all, length) => [...all, (all.at(-1) ?? 0) + length], [0]);
  const ends = lengths.map((length): ZoneEnds => [2, 3, 4, length - 1]);
  return {
    synonyms: [],
    variants: new Map(),
    pagefind: {
      options: async () => {},
      init: async () => {},
      async search(term) {
        const token = term.replaceAll('"', '');
        const words = tokens.flatMap((other, place) => (other === token ? [place] : []));
        return { results: words.length > 0 ? [{ id: 'volume', words }] : [] };
      },
    },
    catalogue: {
      commonPairs: none,
      volumes: new Map([['volume', 0]]),
      facets: { series: [], kind: [], column: [], people: [], organization: [] },
      references: [],
      articles: {
        start,
        ends,
        url: [],
        date: [],
        pieces: texts.map(() => []),
        facets: { series: [], kind: [], column: [], people: [], organization: [] },
      },
    },
  };
}

/** Each phrase of a test has characters of its own, since places of a token are kept. */
let texts: readonly string[] = [];
const fetched = vi.fn(async (path: string) => {
  const article = texts.findIndex((_, number) => searchPaths.text(number, 0) === path);
  const head = { title: TITLE, issue: '', page: '', date: '', people: '' };
  const piece: TextPiece = { head, blocks: [[TEXT_START, 'p1', texts[article] ?? '']] };
  return new Response(JSON.stringify(piece));
});
beforeEach(() => void vi.stubGlobal('fetch', fetched));
afterEach(() => {
  vi.unstubAllGlobals();
  fetched.mockClear();
});

async function find(phrase: string, ...all: string[]): Promise<[article: number, offsets: number[]][]> {
  texts = all;
  const found = await findPhrase([...phrase], searchOver(all));
  return [...found].map(([article, { offsets }]) => [article, offsets]);
}

describe('a phrase', () => {
  test('is found at each of its places, and where it all stands only', async () => {
    expect(await find('劳模工匠', '劳模工匠和劳模工匠', '工匠劳模', '劳模')).toEqual([
      [0, [TEXT_START, TEXT_START + 5]],
    ]);
  });

  test('of up to six tokens is answered by the engine, and no text is fetched for it', async () => {
    const phrase = '一二三四五六七八九十百千';
    expect(await find(phrase, phrase, phrase.slice(1), phrase.slice(0, -1))).toEqual([[0, [TEXT_START]]]);
    expect(fetched).not.toHaveBeenCalled();
  });

  test('longer than that is looked up in the texts where few places are left, from its first character on', async () => {
    const phrase = '春夏秋冬东西南北上下左右前后里外';
    const wrongStart = `秋${phrase.slice(1)}`;
    const wrongEnd = `${phrase.slice(0, -1)}冬`;
    expect(await find(phrase, phrase, wrongStart, wrongEnd)).toEqual([[0, [TEXT_START]]]);
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  test('longer than that is asked of the engine to its end where many places are left', async () => {
    const phrase = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳';
    const many = Array.from({ length: 21 }, () => phrase);
    const found = await find(phrase, ...many, phrase.slice(0, -1));
    expect(found.map(([article]) => article)).toEqual(many.map((_, article) => article));
    expect(fetched).not.toHaveBeenCalled();
  });

  test('of no characters is nowhere', async () => {
    expect(await find('', '工会')).toEqual([]);
  });
});
