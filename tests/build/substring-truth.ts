import { readPages } from './read-pages.ts';
import { readVariants } from '../../src/search/index/variants.ts';
import { foldToString, foldToWord } from '../../src/text/folding.ts';
import { makeRandom } from '../bench/random.ts';

/** Plain substring search over the folded text of a built site, which its index is held against. */
export function substringTruth(site: string, seed: number) {
  const variants = readVariants({});
  const pages = readPages(site);
  const folded = pages.map(({ row, blocks }) => ({
    url: row.url,
    blocks: [row.title, ...row.authors, ...blocks.map(({ text }) => text)].map((text) =>
      foldToWord(text, variants),
    ),
  }));
  const random = makeRandom(seed);
  return {
    pages,
    /** Addresses of the articles one of whose blocks, folded, holds the query, folded; sorted. */
    find(query: string): string[] {
      const wanted = foldToWord(query, variants);
      return folded
        .filter(({ blocks }) => blocks.some((block) => block.includes(wanted)))
        .map(({ url }) => url)
        .sort();
    },
    /** A piece of a random block, as printed, marks and all; not one that search reads as an operator. */
    randomPiece(length: number): string {
      for (;;) {
        const { blocks } = random.pick(pages);
        const characters = [...(blocks.length > 0 ? random.pick(blocks).text : '')];
        const start = random.below(Math.max(1, characters.length - length));
        const piece = characters
          .slice(start, start + length)
          .join('')
          .trim();
        if (foldToString(piece, variants) !== '' && !/[\s|｜"“”＂-]|[年期][:：]/u.test(piece)) return piece;
      }
    },
  };
}
