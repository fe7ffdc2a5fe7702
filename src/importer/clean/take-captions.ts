import type { Block, ImportDocument, SourcePlace } from '../document.ts';
import { normaliseCharacters } from '../stages/normalise-characters.ts';

/**
 * Takes captions of pictures out of the text by their lines, so that none is taken for a title or parts a sentence it
 * only stands in the midst of.
 */
export function takeCaptions(document: ImportDocument, pictures: readonly SourcePlace[]): ImportDocument {
  const lines = new Set(pictures.flatMap(({ captionLine }) => captionLine ?? []));
  if (pictures.length === 0) return document;
  const isCaption = ({ line }: Block) => lines.has(line);
  const found = document.blocks
    .filter(isCaption)
    .map((block) => ({ ...block, text: block.text.replace(/^#+ |\*\*/gu, '').replace(/\s*\n\s*/gu, '　') }));
  const { blocks: captions, log } = normaliseCharacters(found);
  return {
    ...document,
    blocks: document.blocks.filter((block) => !isCaption(block)),
    pictures,
    captions: new Map(captions.map(({ line, text }) => [line, text])),
    log: [...document.log, ...log],
  };
}
