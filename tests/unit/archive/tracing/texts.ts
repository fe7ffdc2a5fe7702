import type { Article } from '../../../../src/archive/model.ts';
import { mapTexts } from '../../../../src/document/map-texts.ts';
import { plainText } from '../../../../src/document/text.ts';

/** The texts of an article in their order, each with the id of its paragraph. */
export function listTexts({ document }: Pick<Article, 'document'>): { id: string; words: string }[] {
  const texts: { id: string; words: string }[] = [];
  mapTexts(document.blocks, (holder) => {
    texts.push({ id: `p${holder.number ?? '-'}`, words: plainText(holder.inlines) });
    return holder;
  });
  return texts;
}
