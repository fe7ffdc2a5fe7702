import { printParts } from '../../fields.ts';
import type { Fragment, PrintCard } from '../api.ts';
import { loadPrints, type SearchData } from '../loading/load.ts';
import { findStretches, markText } from '../mark.ts';
import type { ParsedQuery } from '../reading/parse.ts';
import type { Print } from './records.ts';
import { wordsOfTerm } from '../reading/widen.ts';

/** Characters of a line before its first hit and behind it. */
const CONTEXT = 28;

/** Cards that are made; a word that stands in more parts is none by which an issue is looked for. */
const MOST = 40;

/**
 * Finds the words of a query in what issues print besides their articles: mastheads, imprints, distribution lists. All
 * must stand in the same issue, as they must in the same article; of one character nobody looks for an issue.
 */
export async function findPrints(query: ParsedQuery, widen: boolean, data: SearchData): Promise<PrintCard[]> {
  const conditions = query.conditions.map(({ terms, excluded }) => ({
    excluded,
    words: terms.flatMap(({ text, field }) =>
      field ? [] : wordsOfTerm(text, widen && !excluded, data).words,
    ),
  }));
  const wanted = conditions.filter(({ excluded }) => !excluded);
  const words = wanted.flatMap((condition) => condition.words).filter((word) => [...word].length > 1);
  if (words.length === 0 || wanted.some((condition) => condition.words.length === 0)) return [];
  const all = await loadPrints(data);
  const issues = new Map<string, Print[]>();
  for (const print of all)
    for (const { url } of print.issues) issues.set(url, [...(issues.get(url) ?? []), print]);
  const holds = (prints: readonly Print[], among: readonly string[]) =>
    prints.some(({ folded }) =>
      folded.some((line) => among.some((word) => word !== '' && line.includes(word))),
    );
  const found = new Set(
    [...issues]
      .filter(([, prints]) => conditions.every((one) => holds(prints, one.words) !== one.excluded))
      .map(([url]) => url),
  );
  return all
    .map((print) => ({ ...print, issues: print.issues.filter(({ url }) => found.has(url)) }))
    .filter((print) => print.issues.length > 0 && holds([print], words))
    .slice(0, MOST)
    .map((print) => makeCard(print, words, data));
}

function makeCard({ part, lines, issues }: Print, words: readonly string[], data: SearchData): PrintCard {
  const { label, anchor } = printParts[part];
  const fragments = lines.flatMap((line) => {
    const stretches = findStretches(line, words, data.variants);
    return stretches.length > 0 ? [shorten(markText(line, stretches))] : [];
  });
  return {
    part: label,
    fragments: fragments.flatMap((line, place) =>
      place > 0 ? [{ text: '　', marked: false }, ...line] : line,
    ),
    places: [...issues]
      .sort((a, b) => b.year - a.year || (b.numbers[0] ?? 0) - (a.numbers[0] ?? 0))
      .map(({ title, url }) => ({ label: title, url: anchor === '' ? url : `${url}#${anchor}` })),
  };
}

/** Cuts what stands far from the marked words. */
function shorten(fragments: readonly Fragment[]): Fragment[] {
  return fragments.map(({ text, marked }, place) => {
    const characters = [...text];
    if (marked || characters.length <= 2 * CONTEXT) return { text, marked };
    const head = place > 0 ? characters.slice(0, CONTEXT).join('') : '';
    const tail = place < fragments.length - 1 ? characters.slice(-CONTEXT).join('') : '';
    return { text: `${head}…${tail}`, marked };
  });
}
