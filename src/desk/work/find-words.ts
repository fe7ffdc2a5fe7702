import { findAll } from '../../text/find-all.ts';
import { foldWidth, foldText, isSpace } from '../../text/width.ts';

/** A change of a text as an editor makes it. */
export interface TextChange {
  from: number;
  to: number;
  insert: string;
}

/** The words of a text without marks and white space, each with the place it has in the text. */
export interface WordMap {
  words: string;
  /** By character of the words: where it begins and ends in the text. */
  places: readonly (readonly [from: number, to: number])[];
}

/** What is written in a text and stands in no print: bold, tags. */
const MARKS = /\*\*|<[^<>\n]*>/uy;

/** Reads a text as its words alone, so that they are found whatever marks stand between them. */
export function mapWords(text: string): WordMap {
  const places: [number, number][] = [];
  let words = '';
  for (let at = 0; at < text.length;) {
    MARKS.lastIndex = at;
    const mark = MARKS.exec(text)?.[0];
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (mark === undefined && !isSpace(character)) {
      words += foldWidth(character);
      places.push([at, at + character.length]);
    }
    at += mark?.length ?? character.length;
  }
  return { words, places };
}

/** All places of words in a text, as numbers of its words. */
export function findAllWords({ words }: WordMap, wanted: string): number[] {
  return findAll(words, foldText(wanted.replaceAll('**', '')));
}

/**
 * The change that puts other words where some stand once; nothing where they stand nowhere or twice, or where marks lie
 * between those that change. What both have in common at their ends stays as it is.
 */
export function replaceOnce(text: string, was: string, is: string): TextChange | undefined {
  const map = mapWords(text);
  const [first, ...others] = findAllWords(map, was);
  if (first === undefined || others.length > 0) return undefined;
  const [before, after] = [was.replaceAll('**', ''), is.replaceAll('**', '').replaceAll(/[\r\n\f]/gu, '')];
  const head = commonLength(before, after);
  const tail = commonLength(reverse(before.slice(head)), reverse(after.slice(head)));
  const begin = first + foldText(before.slice(0, head)).length;
  const count = foldText(before.slice(head, before.length - tail)).length;
  const from = map.places[begin]?.[0] ?? map.places[begin - 1]?.[1];
  if (from === undefined) return undefined;
  const to = count === 0 ? from : (map.places[begin + count - 1]?.[1] ?? from);
  if (/\*\*|[<>]/u.test(text.slice(from, to))) return undefined;
  return { from, to, insert: after.slice(head, after.length - tail) };
}

function commonLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charAt(length) === other.charAt(length)) length += 1;
  // Half a character is none.
  return /[\ud800-\udbff]/u.test(one.charAt(length - 1)) ? length - 1 : length;
}

function reverse(text: string): string {
  return [...text].reverse().join('');
}
