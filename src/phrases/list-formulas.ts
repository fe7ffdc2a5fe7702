import { textKey } from '../archive/item-keys.ts';
import type { Archive, Article } from '../archive/model.ts';
import { digestOf } from '../corpus/digest.ts';
import type { Kept } from '../corpus/kept.ts';
import { openPack } from '../corpus/pack.ts';
import type { Formula } from '../schema/formulas.ts';
import { articleBlocks } from '../search/index/article-blocks.ts';
import { firstByDay } from '../search/query/courses/first-by-day.ts';
import { yearOfDay } from '../search/query/loading/days.ts';
import { wordsOfTerm } from '../search/query/reading/widen.ts';
import type { Variants } from '../text/folding.ts';
import { itemAt } from '../text/item-at.ts';
import { countIn, foldTexts, type Counted } from './count-in.ts';

/** What one year has of a formula: its places, and whether the archive holds any text of it. */
export interface FormulaYear {
  year: number;
  places: number;
  isHeld: boolean;
}

/** A formula of the editors' list with its course through the texts that this build shows. */
export interface ListedFormula extends Formula {
  places: number;
  articles: number;
  /** Every year from the first to the last that the archive holds anything of. */
  years: FormulaYear[];
  first: {
    article: Article;
    /** Id of the paragraph on its page; empty for the top of it. */
    paragraph: string;
    /** Articles of which only year or month is known, so that they may be earlier. */
    maybeEarlier: number;
  };
}

/**
 * Follows the editors' formulas through an archive, counted as the search counts them. Those that no text of it holds are left
 * out: what a build does not show it does not name. What each article has is kept by the digest of its text.
 */
export function listFormulas(
  archive: Pick<Archive, 'articles'>,
  formulas: readonly Formula[],
  variants: Variants,
  kept: Kept,
): ListedFormula[] {
  if (formulas.length === 0) return [];
  const words = formulas.map(({ phrase }) => wordsOfTerm(phrase, false, { synonyms: [], variants }).words);
  const counts = countAll(archive.articles, words, variants, kept);
  const years = yearsOf(archive.articles);
  return formulas.flatMap((formula, place): ListedFormula[] => {
    const held = counts.flatMap(({ article, counted }) => {
      const own = counted[place];
      return own ? [{ article, ...own }] : [];
    });
    const first = firstByDay(held, ({ article }) => dayOf(article));
    if (!first) return [];
    const { article, paragraph } = first.item;
    const places = sumByYear(held);
    return [
      {
        ...formula,
        places: held.reduce((sum, one) => sum + one.places, 0),
        articles: held.length,
        years: years.map(({ year, isHeld }) => ({ year, isHeld, places: places.get(year) ?? 0 })),
        first: { article, paragraph, maybeEarlier: first.maybeEarlier },
      },
    ];
  });
}

/** What each article has of each formula: null where it has none. */
function countAll(
  articles: readonly Article[],
  words: readonly (readonly string[])[],
  variants: Variants,
  kept: Kept,
): { article: Article; counted: readonly (Counted | null)[] }[] {
  const key = digestOf(JSON.stringify([words, [...variants]]));
  return [...Map.groupBy(articles, ({ issue }) => issue.id)].flatMap(([issue, inside]) => {
    const pack = openPack(kept, `phrases/${issue}`, key);
    const counted = inside.map((article) => {
      const digest = textKey(article);
      const known = pack.dataOf(article.id, digest) as (Counted | null)[] | undefined;
      return { article, counted: known ?? pack.keepData(article.id, digest, count(article)) };
    });
    pack.save();
    return counted;
  });

  function count(article: Article): (Counted | null)[] {
    const texts = foldTexts(articleBlocks(article), variants);
    return words.map((forms) => countIn(texts, forms));
  }
}

function yearsOf(articles: readonly Article[]): Pick<FormulaYear, 'year' | 'isHeld'>[] {
  const held = new Set(articles.map(yearOf));
  if (held.size === 0) return [];
  const [first, last] = [Math.min(...held), Math.max(...held)];
  return Array.from({ length: last - first + 1 }, (_, step) => ({
    year: first + step,
    isHeld: held.has(first + step),
  }));
}

function sumByYear(held: readonly { article: Article; places: number }[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const { article, places } of held) {
    const year = yearOf(article);
    sums.set(year, (sums.get(year) ?? 0) + places);
  }
  return sums;
}

/** As the search has it: of an article without a date its issue's year. */
function yearOf(article: Article): number {
  return yearOfDay(dayOf(article));
}

function dayOf({ data, issue }: Article): number {
  const parts = (data.date ?? String(issue.data.year)).split('-').map(Number);
  return itemAt(parts, 0) * 10_000 + (parts[1] ?? 0) * 100 + (parts[2] ?? 0);
}
