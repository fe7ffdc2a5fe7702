import { foldForSearch } from '../../../text/folding.ts';
import { itemAt } from '../../../text/item-at.ts';
import type { FirstPlace } from './shapes.ts';
import { pieceAt } from '../find.ts';
import { formatDay } from '../loading/days.ts';
import { loadPiece, type SearchData } from '../loading/load.ts';
import { unfold } from '../mark.ts';
import { withQuery } from '../show.ts';
import { quotePhrase } from './quote-phrase.ts';
import { cutSentence } from './sentence.ts';
import type { FirstFound } from './sum-up.ts';

/** Reads the sentence in which a phrase stands first, with its source; the address asks for the phrase in quotation marks. */
export async function readFirstPlace(
  { article, span: [start, end], maybeEarlier }: FirstFound,
  phrase: string,
  data: SearchData,
): Promise<FirstPlace> {
  const { url, day } = data.catalogue.articles;
  const { head, blocks } = await loadPiece(article, pieceAt(article, start, data), data);
  const [from, id, text] = blocks.findLast(([from]) => from <= start) ?? itemAt(blocks, 0);
  const place = unfold({ start: start - from, end: end - from }, foldForSearch(text, data.variants));
  const sentence = cutSentence(text, place);
  const address = itemAt(url, article);
  return {
    source: { ...head, url: address, day: formatDay(itemAt(day, article)) },
    url: withQuery(address, { query: quotePhrase(phrase), widen: false, sort: 'relevance' }, id),
    before: text.slice(sentence.start, place.start),
    hit: text.slice(place.start, place.end),
    behind: text.slice(place.end, sentence.end),
    fromStart: sentence.fromStart,
    toEnd: sentence.toEnd,
    maybeEarlier,
  };
}
