import type { Block, ImportDocument, SourcePlace } from '../document.ts';
import { normaliseCharacters } from './normalise-characters.ts';

/**
 * Takes captions of pictures out of the text by their lines, so that none is taken for a title or parts a sentence it
 * only stands in the midst of.
 */
export function takeCaptions(document: ImportDocument, pictures: readonly SourcePlace[]): ImportDocument {
  const lines = new Set(pictures.flatMap(({ captionLine }) => captionLine ?? []));
  if (pictures.length === 0) return document;
  const isCaption = ({ line }: Block) => lines.has(line);
  const found = document.blocks.filter(isCaption).map((block) => {
    const text = block.text.replace(/^#+ |\*\*/gu, '').replace(/\s*\n\s*/gu, '　');
    const [number = ''] = NUMBER.exec(text) ?? [];
    return { block: { ...block, text: text.slice(number.length) }, number };
  });
  const { blocks: captions, log } = normaliseCharacters(found.map(({ block }) => block));
  return {
    ...document,
    blocks: document.blocks.filter((block) => !isCaption(block)),
    pictures,
    captions: new Map(
      captions.map(({ line, text }, index) => [line, `${found[index]?.number ?? ''}${text}`]),
    ),
    log: [...document.log, ...log],
  };
}

/** `图1 `, which its space sets apart from the words. */
const NUMBER = /^(?:附?图|照片|图片)\s*\d+(?:[-－—.．]\d+)*\s+/u;
