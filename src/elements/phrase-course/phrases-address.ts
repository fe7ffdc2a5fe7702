import { measures, scales, type Drawing } from '../../phrases/drawing.ts';
import { LONGEST_PHRASE, faultOfPhrase, tidyPhrase } from '../../text/phrase.ts';

/** Phrases that are compared at most. */
export const MOST_PHRASES = 5;

/** What is asked: the phrases, and how they are drawn. */
export interface CourseRequest extends Drawing {
  phrases: string[];
}

/** Reads what is asked from an address: `?q=产改&q=劳模精神&by=rate`; what is no phrase is kept, for it is said to be none. */
export function readRequest(search: string): CourseRequest {
  const fields = new URLSearchParams(search);
  return {
    phrases: chosenPhrases(fields.getAll('q')),
    measure: measures.find((measure) => measure === fields.get('by')) ?? 'count',
    scale: scales.find((scale) => scale === fields.get('scale')) ?? 'shared',
  };
}

/** Writes what is asked as the part of an address behind the path; nothing where nothing is. */
export function writeRequest({ phrases, measure, scale }: CourseRequest): string {
  const fields = new URLSearchParams();
  for (const phrase of phrases) fields.append('q', phrase);
  if (measure !== 'count') fields.set('by', measure);
  if (scale !== 'shared') fields.set('scale', scale);
  const written = String(fields);
  return written === '' ? '' : `?${written}`;
}

/** The phrases among what was typed: tidied, each once, no more than can be compared. */
export function chosenPhrases(typed: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const phrase of typed.map(tidyPhrase)) {
    const key = keyOf(phrase);
    if (phrase !== '' && !byKey.has(key)) byKey.set(key, phrase);
  }
  return [...byKey.values()].slice(0, MOST_PHRASES);
}

/** Marks and blanks part no characters, only figures; which characters are variants the index knows alone. */
function keyOf(phrase: string): string {
  const plain = phrase.normalize('NFKC').toLowerCase();
  return /\p{N}/u.test(plain) ? plain : plain.replace(/[^\p{L}]/gu, '') || plain;
}

/** What is said where something cannot be looked for; undefined where all can. */
export function refusePhrases(phrases: readonly string[]): string | undefined {
  if (phrases.length === 0) return '请先写一个提法。';
  for (const phrase of phrases) {
    const fault = faultOfPhrase(phrase);
    if (fault === 'long')
      return `“${phrase}”有 ${[...phrase].length} 个字，提法最多 ${LONGEST_PHRASE} 个字；更长的话请到检索页查找。`;
    if (fault === 'marks') return `“${phrase}”里没有可以查找的文字。`;
  }
  return undefined;
}
