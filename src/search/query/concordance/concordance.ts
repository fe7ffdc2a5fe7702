import { itemAt } from '../../../text/item-at.ts';
import type { Concordance, LineOrder } from '../api.ts';
import { countAllPlaces } from '../count-places.ts';
import type { SearchData } from '../loading/load.ts';
import type { Gathering, Listed } from './gather.ts';
import { sortLines } from './order.ts';
import { tallyPlaces, type Tallied } from './tally.ts';

/** Puts what was read of an answer together as a concordance: its lines in order, what it leaves out, its counts. */
export function makeConcordance(
  { gathering, ranked, ...answer }: Listed & Tallied & { gathering: Gathering },
  order: LineOrder,
  data: SearchData,
): Concordance {
  const { lines, placeless, read, full } = gathering;
  const places = countAllPlaces(ranked, answer.evaluation, data);
  return {
    lines: sortLines(lines, order, data.variants),
    placeless,
    left: full ? places && places - lines.length : 0,
    unread: ranked.length - read,
    ...tallyPlaces(answer, lines, data),
    articles: ranked.map((article) => itemAt(data.catalogue.articles.url, article)),
  };
}
