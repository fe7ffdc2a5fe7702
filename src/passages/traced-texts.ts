import type { Article } from '../archive/model.ts';
import { soundDocument } from '../archive/sound-document.ts';
import { openPack } from '../corpus/pack.ts';
import type { Kept } from '../corpus/kept.ts';
import type { Document } from '../document/model.ts';
import { numberedBlocks, plainText } from '../document/text.ts';
import type { TracedItem, TracedParagraph } from './lay-out.ts';

/** The texts of articles as passages are sought in them, kept by the digest of each: to number paragraphs takes long. */
export function tracedTexts(articles: readonly Article[], kept: Kept): TracedItem[] {
  return [...Map.groupBy(articles, ({ issue }) => issue.id)].flatMap(([issue, inside]) => {
    const pack = openPack(kept, `passages/texts/${issue}`);
    const items = inside.map((article) => {
      const known = pack.dataOf(article.id, article.digest) as TracedParagraph[] | undefined;
      const read = () => readParagraphs(soundDocument(article) ?? { blocks: [] });
      const paragraphs = known ?? pack.keepData(article.id, article.digest, read());
      return { id: article.id, paragraphs };
    });
    pack.save();
    return items;
  });
}

/** The paragraphs of a body that have a lasting number, headings, cells and captions among them. */
export function readParagraphs(document: Pick<Document, 'blocks'>): TracedParagraph[] {
  return numberedBlocks(document).flatMap(({ number, inlines }) =>
    number === undefined ? [] : [{ number, text: plainText(inlines) }],
  );
}
