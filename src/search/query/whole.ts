import { foldToString, foldToWord } from '../../text/folding.ts';
import type { ConditionMatches } from './evaluate.ts';
import { findPhrase } from './find.ts';
import type { SearchData } from './loading/load.ts';
import type { Condition, ParsedQuery } from './reading/parse.ts';
import { findPassage } from './passage.ts';

/** Characters up to which what was typed is asked as one phrase; more are a passage. */
const MOST_CHARACTERS = 200;

/** So long a text that is found nowhere as it is may run over paragraphs. */
const PASSAGE_FROM = 20;

/** What was found of all that was typed. */
export interface FoundWhole {
  matches: ConditionMatches;
  /** Whether nothing else was meant: a passage, or a text whose characters were parted by spaces when it was copied. */
  isAll: boolean;
}

/** Finds the articles that hold all that was typed as one phrase, or a long text as a passage of theirs. */
export async function findWhole(query: ParsedQuery, data: SearchData): Promise<FoundWhole | undefined> {
  if (countFolded(query.text, data) > MOST_CHARACTERS) return findAsPassage(query, data);
  if (!query.asWhole) return undefined;
  const matches = emptyMatches(query.text);
  // Spaces between figures part numbers; copied from print they part nothing.
  const forms = [query.text, query.text.replace(/\s+/gu, '')].map((form) => foldToWord(form, data.variants));
  for (const word of new Set(forms)) {
    const articles = await findPhrase([...word], data);
    if (articles.size === 0) continue;
    matches.words.push(word);
    matches.found.push({ word, articles });
    for (const [article, places] of articles)
      if (!matches.articles.has(article)) matches.articles.set(article, places);
  }
  return matches.articles.size > 0 ? { matches, isAll: isSpacedOut(query.conditions, data) } : undefined;
}

/** Finds a text that was found nowhere as it is, because it runs over paragraphs or lost a line, as a passage. */
export function findLost(query: ParsedQuery, data: SearchData): Promise<FoundWhole | undefined> {
  const length = countFolded(query.text, data);
  return query.plain && length >= PASSAGE_FROM && length <= MOST_CHARACTERS
    ? findAsPassage(query, data)
    : Promise.resolve(undefined);
}

async function findAsPassage({ text }: ParsedQuery, data: SearchData): Promise<FoundWhole | undefined> {
  const passage = await findPassage(text, data);
  if (!passage) return undefined;
  const { words, articles } = passage;
  return { matches: { ...emptyMatches(text), words, articles: new Map(articles) }, isAll: true };
}

function emptyMatches(text: string): ConditionMatches {
  const condition: Condition = { terms: [{ text }], excluded: false };
  return { label: text, words: [], articles: new Map(), found: [], condition };
}

function countFolded(text: string, { variants }: SearchData): number {
  return [...foldToString(text, variants)].length;
}

/** A text copied from print with spaces between its characters: words of one character that no reader types. */
function isSpacedOut(conditions: readonly Condition[], data: SearchData): boolean {
  const single = conditions.filter(({ terms }) =>
    terms.every(({ text }) => [...foldToString(text, data.variants)].length <= 1),
  );
  return conditions.length > 3 && single.length > conditions.length / 2;
}
