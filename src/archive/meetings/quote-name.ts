import { meetingKey } from '../../text/meeting-names.ts';
import type { QuotedSentence } from '../tracing/quoted-sentence.ts';
import type { JoinedMeeting } from './join-meetings.ts';

/** A sentence with the name of a meeting alone as its words: `学习贯彻省委座谈会` names 省委座谈会. */
export function quoteName(
  { before, words, after }: QuotedSentence,
  { key, occurrences }: Pick<JoinedMeeting, 'key' | 'occurrences'>,
): QuotedSentence {
  const keys = new Set([key, ...occurrences.map(({ name }) => meetingKey(name))]);
  for (let at = words.length - 1; at > 0; at -= 1) {
    if (keys.has(meetingKey(words.slice(at))))
      return { before: before + words.slice(0, at), words: words.slice(at), after };
  }
  return { before, words, after };
}
