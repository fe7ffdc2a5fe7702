import { findFurniture, type Furniture } from '../text/furniture.ts';
import { foldText } from '../text/width.ts';
import type { Board, Zone } from './board.ts';
import { issueFields } from './fields.ts';
import type { LedgerInput } from './input.ts';

/** Folded texts that may come back as running heads: everywhere, and only outside the articles. */
export interface RepeatedTexts {
  heads: ReadonlySet<string>;
  imprint: ReadonlySet<string>;
  /** Up to here and from here on no article stands. */
  outside: { before: number; after: number };
  /** Lines of the source that its pages print beside the text: folios, heads over them. */
  furniture: ReadonlyMap<number, Furniture>;
}

/** The texts that may be printed again as running heads: titles and columns anywhere, the cover outside the articles. */
export function repeatedTexts(
  input: LedgerInput,
  board: Board,
  titlePlaces: ReadonlyMap<string, number>,
): RepeatedTexts {
  const { data } = input.issue;
  const columns = data.contents.flatMap((column) => [
    column.column,
    ...column.entries.map((entry) => entry.group),
  ]);
  const placed = input.articles.filter(({ slug }) => titlePlaces.has(slug));
  const titles = placed.flatMap(({ data: article }) => [article.title, ...(article.titleLines ?? [])]);
  let [before, after] = [board.length, 0];
  for (let unit = 0; unit < board.length; unit += 1) {
    const kind = board.ownerOf(unit)?.kind;
    if (kind !== 'body' && kind !== 'moved') continue;
    before = Math.min(before, unit);
    after = unit + 1;
  }
  return {
    heads: foldedSet([...columns, ...titles]),
    imprint: foldedSet(issueFields(data).map((field) => field.value)),
    outside: { before, after },
    furniture: new Map(
      [...findFurniture(input.source.text.split(/\r\n|\n|\r/u))].map(([place, kind]) => [place + 1, kind]),
    ),
  };
}

/** A whole line of page furniture, or one that repeats a title, a column or a line of the cover that the archive holds from another place. */
export function isRunningHead(board: Board, [from, to]: Zone, repeated: RepeatedTexts): boolean {
  const kind = repeated.furniture.get(board.units[from]?.line ?? 0);
  // Of what a web page prints under a title, 来源 is a field; the rest of the line stays the site's.
  if (kind === 'site') return true;
  if (!board.isWholeLine(from, to - from)) return false;
  if (kind !== undefined) return true;
  const outside = to <= repeated.outside.before || from >= repeated.outside.after;
  const known = (words: string) => repeated.heads.has(words) || (outside && repeated.imprint.has(words));
  // A column or group over its articles bears its sign or brackets again: `【论坛】`, `●工务`.
  const words = board.text.slice(from, to).replace(/^[■□●○◆◇★☆▲【〔[]+|[】〕\]]+$/gu, '');
  return known(words) || canSplit(words, known);
}

/** True where words fall apart without rest into known texts: `青海工运` `9-10` `2017`. */
function canSplit(words: string, known: (part: string) => boolean): boolean {
  const reach = [true];
  for (let end = 1; end <= words.length; end += 1) {
    reach[end] = reach.some((reachable, start) => reachable && start < end && known(words.slice(start, end)));
  }
  return reach[words.length] === true;
}

/** Folds texts into a set, leaving out single characters. */
function foldedSet(texts: Iterable<string | undefined>): Set<string> {
  const set = new Set<string>();
  for (const text of texts) {
    const folded = foldText(text ?? '');
    if (folded.length > 1) set.add(folded);
  }
  return set;
}
