import { faultOfPhrase, tidyPhrase } from '../../text/phrase.ts';

/**
 * The phrase that a query is, `产改` or `"产业工人 队伍"`; undefined of one that is several words, names a field or says otherwise how
 * it is meant, for only a phrase has a course through the years.
 */
export function phraseOf(query: string): string | undefined {
  const quoted = /^["＂“](?<inner>[^"＂“”]*)["＂”]$/u.exec(query.trim())?.groups?.inner;
  const phrase = tidyPhrase(quoted ?? query);
  if (faultOfPhrase(phrase) !== undefined) return undefined;
  return quoted === undefined && /[\s|｜:："＂“”?？~～〜]|^[-－]/u.test(phrase) ? undefined : phrase;
}
