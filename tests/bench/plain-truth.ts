import type { SearchedArticle } from '../../src/search/index/rows.ts';

/** A block as it is compared here: by width, without white space and marks but those inside a number. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[零○]/gu, '〇')
    .replace(/(\d)\s*([%‰])/gu, '$1$2')
    .replace(/[^\p{L}\p{N}%‰.]/gu, '\u0001')
    .replace(/(?<!\d)\.|\.(?!\d)|(?<!\d)[%‰]/gu, '\u0001')
    .replace(/(\d)\u0001+(?=\d)/gu, '$1\u0002')
    .replaceAll('\u0001', '');
}

/** Whether a plain text holds a plain piece, and no number of the text is cut by it. */
export function holdsPlain(text: string, piece: string): boolean {
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
    const [before, behind] = [
      text.slice(Math.max(0, at - 2), at),
      text.slice(at + piece.length, at + piece.length + 2),
    ];
    const cutsFirst = /^\d/u.test(piece) && /(?:\d|\d\.)$/u.test(before);
    const cutsLast = /\d$/u.test(piece) && /^(?:\d|\.\d)/u.test(behind);
    if (piece !== '' && !cutsFirst && !cutsLast) return true;
  }
  return false;
}

/** Plain search in the pages of a site, which shares nothing with the search it is compared with. */
export function plainTruth(pages: readonly SearchedArticle[]): (query: string) => string[] {
  const texts = pages.map(({ row, blocks }) => ({
    url: row.url,
    blocks: [row.title, ...row.authors, ...blocks.map(({ text }) => text)].map(plainText),
  }));
  return (query) => {
    const piece = plainText(query);
    return texts
      .filter(({ blocks }) => blocks.some((block) => holdsPlain(block, piece)))
      .map(({ url }) => url);
  };
}
