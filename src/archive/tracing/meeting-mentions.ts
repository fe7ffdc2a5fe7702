import { findMeetings, meetingKey, meetingOfTitle } from '../../text/meeting-names.ts';
import { itemAt } from '../../text/item-at.ts';
import type { FoundName } from './find-names.ts';
import { quoteSentence, type QuotedSentence } from './quoted-sentence.ts';

/** The fields of an article that may say at which meeting it was spoken or passed. */
export interface ArticleHead {
  title: string;
  subtitle?: string | undefined;
  kicker?: string | undefined;
  titleNote?: string | undefined;
  occasion?: string | undefined;
}

/** A meeting an article belongs to, as its own head says it. */
export interface OwnMeeting {
  /** As printed: `全总十七届七次执委会议`. */
  name: string;
  /** The same in the form all its wordings have, bodies by their full names: `中华全国总工会第17届执行委员会第7次会`. */
  key: string;
}

/** A meeting a text names; its name stands at the end of the key, and how much of it that is only who knows the meeting can say. */
export interface NamedMeeting {
  key: string;
  paragraph?: number;
  quote: QuotedSentence;
}

/** The meetings an article names: its own, those in the lines of its title, and those in its text, each key once. */
export interface TracedMeetings {
  own?: OwnMeeting;
  titled: readonly string[];
  named: readonly NamedMeeting[];
}

/** Reads which meetings an article names; `findIn` finds the bodies in the lines of its head. */
export function traceMeetings(
  head: ArticleHead,
  texts: readonly { words: string; number?: number | undefined }[],
  names: readonly FoundName[],
  findIn: (lines: readonly string[]) => readonly FoundName[],
): TracedMeetings {
  const lines = [head.title, head.subtitle, head.kicker, head.titleNote].flatMap((line) => line ?? []);
  const own = head.occasion ?? lines.map(meetingOfTitle).find((name) => name !== undefined);
  const named = new Map<string, NamedMeeting>();
  for (const { key, text, start, end } of listKeys(
    texts.map(({ words }) => words),
    names,
  )) {
    if (named.has(key)) continue;
    const { words, number } = itemAt(texts, text);
    named.set(key, {
      key,
      ...(number !== undefined && { paragraph: number }),
      quote: quoteSentence(words, start, end),
    });
  }
  return {
    ...(own !== undefined && { own: { name: own, key: meetingKey(nameBodies(own, 0, findIn([own]))) } }),
    titled: [...new Set(listKeys(lines, findIn(lines)).map(({ key }) => key))],
    named: [...named.values()],
  };
}

function listKeys(texts: readonly string[], names: readonly FoundName[]) {
  const inText = Map.groupBy(names, ({ text }) => text);
  return texts.flatMap((words, text) =>
    findMeetings(words).map(({ start, end }) => ({
      key: meetingKey(nameBodies(words.slice(start, end), start, inText.get(text) ?? [])),
      text,
      start,
      end,
    })),
  );
}

/** Words that stand at a place of their text, each body in them by its full name: `省总十四届…` → `某省总工会十四届…`. */
function nameBodies(words: string, start: number, names: readonly FoundName[]): string {
  return names
    .filter((found) => found.start >= start && found.end <= start + words.length)
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (written, { named, start: from, end }) =>
        named.type === 'body'
          ? written.slice(0, from - start) + named.of.data.name + written.slice(end - start)
          : written,
      words,
    );
}
