import { foldText } from '../../text/width.ts';
import { findAllWords, mapWords, type WordMap } from './find-words.ts';

/** Where in the text of an article what a reader reported stands, as places in the file, and what was found of it. */
export interface ReportedPlace {
  from: number;
  to: number;
  found: 'words' | 'paragraph';
}

/**
 * Finds the words of a report in the text of an article: in the paragraph they were reported of, or where that has them no
 * longer at the one place that has; else the paragraph. Undefined where the text has neither.
 */
export function findReported(
  text: string,
  paragraph: string | undefined,
  words: string,
): ReportedPlace | undefined {
  const map = mapWords(text);
  const own = paragraph === undefined ? undefined : stretchesOf(map, paragraph)[0];
  for (const form of formsOf(words)) {
    const all = stretchesOf(map, form);
    const inside = own && all.find(({ from, to }) => from >= own.from && to <= own.to);
    const place = inside ?? (all.length === 1 ? all[0] : all.find(({ from }) => own && from >= own.from));
    if (place) return { ...place, found: 'words' };
  }
  return own && { ...own, found: 'paragraph' };
}

/** The words as they are, without the number of a list, and the first line of several. */
function formsOf(words: string): string[] {
  const [first = ''] = words.split('\n');
  return [words, words.replace(NUMBER, ''), first, first.replace(NUMBER, '')].filter(
    (form, place, all) => form.trim() !== '' && all.indexOf(form) === place,
  );
}

const NUMBER = /^\d+\.\s/u;

function stretchesOf(map: WordMap, wanted: string): { from: number; to: number }[] {
  const count = [...foldText(wanted)].length;
  return findAllWords(map, wanted).flatMap((at) => {
    // Places are counted by character, the words by unit.
    const begin = [...map.words.slice(0, at)].length;
    const [first, last] = [map.places[begin], map.places[begin + count - 1]];
    return first && last ? [{ from: first[0], to: last[1] }] : [];
  });
}
