import { foldWidth, isSpace } from '../text/width.ts';
import { itemAt } from '../text/item-at.ts';
import type { LedgerArticle, LedgerInput } from './input.ts';
import type { BlockedText } from './tiles.ts';

/** One character of an article's body that is not white space. */
export interface ArchiveCharacter {
  character: string;
  /** Index of the article in the ledger's order. */
  article: number;
  /** Index of the block, counted through all articles. */
  block: number;
  line: number;
  /** White space stands before it in its block. */
  spaced: boolean;
  bold: boolean;
  heading: boolean;
}

/** The bodies of an issue as one text. */
export interface ArchiveText extends BlockedText {
  characters: ArchiveCharacter[];
}

/** Lays the bodies of some articles one behind the other. */
export function readArchive(articles: readonly LedgerArticle[]): ArchiveText {
  const characters: ArchiveCharacter[] = [];
  let block = 0;
  articles.forEach((article, index) => {
    article.blocks.forEach(({ spans, kind }, place) => {
      // The cells of a table are one text, as they stand in its rows on paper; white space parts them.
      const isNextCell = kind === 'cell' && article.blocks[place - 1]?.kind === 'cell';
      if (place > 0 && !isNextCell) block += 1;
      let spaced = isNextCell;
      for (const span of spans) {
        let line = span.line;
        for (const character of span.text) {
          if (character === '\n') line += 1;
          if (isSpace(character)) spaced = true;
          else {
            const { bold } = span;
            characters.push({
              character,
              article: index,
              block,
              line,
              spaced,
              bold,
              heading: kind === 'heading',
            });
            spaced = false;
          }
        }
      }
    });
    block += 1;
  });
  return {
    characters,
    text: characters.map(({ character }) => foldWidth(character)).join(''),
    blockOf: Int32Array.from(characters, (character) => character.block),
  };
}

/** Puts articles in the order of the contents, each unlisted item behind the one it follows. */
export function orderByContents({ issue, articles }: LedgerInput): LedgerArticle[] {
  const order = issue.data.contents.flatMap((column) => column.entries.map(({ article }) => article));
  for (const { article, after } of issue.data.unlisted ?? []) {
    order.splice(after === undefined ? 0 : order.indexOf(after) + 1, 0, article);
  }
  const rank = (slug: string) => (order.includes(slug) ? order.indexOf(slug) : order.length);
  return [...articles].sort((a, b) => rank(a.slug) - rank(b.slug));
}

/** Puts articles in the order their bodies have in the source, given where each body character was found, or -1. */
export function orderBySource(
  articles: readonly LedgerArticle[],
  archive: ArchiveText,
  placeOf: Int32Array,
): LedgerArticle[] {
  const places = articles.map((): number[] => []);
  archive.characters.forEach(({ article }, index) => {
    const place = placeOf[index] ?? -1;
    if (place >= 0) itemAt(places, article).push(place);
  });
  let last = -1;
  const keyed = articles.map((article, index) => {
    const own = itemAt(places, index).sort((a, b) => a - b);
    // An article without text of its own (a page of photographs) stays behind the one before it.
    last = own[own.length >> 1] ?? last;
    return { article, index, key: last };
  });
  return keyed.sort((a, b) => a.key - b.key || a.index - b.index).map(({ article }) => article);
}
