import { itemAt } from '../text/item-at.ts';
import { chooseChain, type Anchor } from './chain.ts';
import { cutDifference, type Stretch } from './difference.ts';
import { findPassages } from './find-passages.ts';
import type { TracedItem, TracedParagraph } from './lay-out.ts';

/** What stands side by side: for each text the paragraphs that answer to each other, or that answer to none. */
export interface CompareRow {
  /** True where the paragraph of the first text stands in another one too. */
  isAligned: boolean;
  /** For each text, in the order given. */
  cells: ComparedParagraph[][];
}

/** A paragraph as it is shown beside others. */
export interface ComparedParagraph {
  number: number;
  /** Cut into what the others have and what they have not. */
  stretches: Stretch[];
}

/** What stands at more places than this in two texts aligns nothing. */
const MOST_PLACES = 200;

/**
 * Lays two or three texts side by side. Paragraphs with a passage in common stand in one row, in the order of both texts;
 * what lies between them stands in rows of its own. The first text is the one that others are held against.
 */
export function compareTexts(texts: readonly TracedItem[]): CompareRow[] {
  const [first, ...others] = texts.map(({ paragraphs }) => paragraphs);
  if (!first) return [];
  const chains = others.map(
    (other) => new Map(align(first, other).map((anchor) => [anchor.one, anchor.other])),
  );
  const rows: CompareRow[] = [];
  const next = others.map(() => 0);
  let begun = 0;
  const addGap = (until: number) => {
    const cells = [
      first.slice(begun, until).map(plain),
      ...others.map((other, column) => {
        const chain = itemAt(chains, column);
        const end = nextAnchor(chain, begun, first.length) ?? other.length;
        const own = other.slice(itemAt(next, column), end).map(plain);
        next[column] = end;
        return own;
      }),
    ];
    if (cells.some((cell) => cell.length > 0)) rows.push({ isAligned: false, cells });
  };
  for (let place = 0; place < first.length; place += 1) {
    if (!chains.some((chain) => chain.has(place))) continue;
    addGap(place);
    const own = itemAt(first, place);
    const answers = others.map((other, column) => {
      const found = itemAt(chains, column).get(place);
      if (found !== undefined) next[column] = found + 1;
      return found === undefined ? undefined : itemAt(other, found);
    });
    const held = answers.find((answer) => answer !== undefined) ?? own;
    rows.push({
      isAligned: true,
      cells: [[cut(own, held)], ...answers.map((answer) => (answer ? [cut(answer, own)] : []))],
    });
    begun = place + 1;
  }
  addGap(first.length);
  return rows;
}

/** Which paragraph of one text answers to which of another. */
function align(one: readonly TracedParagraph[], other: readonly TracedParagraph[]): Anchor[] {
  const items = [one, other].map((paragraphs, place) => ({ id: String(place), paragraphs }));
  const anchors = new Map<string, Anchor>();
  for (const { one: a, other: b, length } of findPassages(items, MOST_PLACES)) {
    const [first, second] = a.item === 0 ? [a, b] : [b, a];
    const pair = `${first.paragraph} ${second.paragraph}`;
    const known = anchors.get(pair);
    if (known) known.weight += length;
    else anchors.set(pair, { one: first.paragraph, other: second.paragraph - one.length, weight: length });
  }
  return chooseChain([...anchors.values()]);
}

/** The first paragraph of the other text that answers to one of the first text from a place on. */
function nextAnchor(chain: ReadonlyMap<number, number>, from: number, end: number): number | undefined {
  for (let place = from; place < end; place += 1) {
    const found = chain.get(place);
    if (found !== undefined) return found;
  }
  return undefined;
}

function cut({ number, text }: TracedParagraph, other: TracedParagraph): ComparedParagraph {
  return { number, stretches: cutDifference(text, other.text) };
}

function plain({ number, text }: TracedParagraph): ComparedParagraph {
  return { number, stretches: [{ text, isShared: false }] };
}
