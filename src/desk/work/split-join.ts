import type { Join } from '../../ledger/ledger.ts';
import { foldText } from '../../text/width.ts';
import { findAllWords, mapWords, type TextChange } from './find-words.ts';

/**
 * The change that makes two paragraphs again of one that was joined; nothing where the words stand there no more, stand
 * apart already, or in a table, whose rows are lines.
 */
export function splitJoin(text: string, join: Joint): TextChange | undefined {
  const end = findJoint(text, join);
  if (end === undefined) return undefined;
  const begin = text.lastIndexOf('\n', end - 1) + 1;
  const before = text.slice(begin, end);
  if (before.startsWith('|')) return undefined;
  const isBold = before.split('**').length % 2 === 0;
  const closes = isBold && text.startsWith('**', end);
  const at = closes ? end + 2 : end;
  const [mark = ''] = /^(?:> ?)+/u.exec(before) ?? [];
  const gap = mark === '' ? '\n\n' : `\n${mark.trimEnd()}\n${mark}`;
  return { from: at, to: at, insert: isBold && !closes ? `**${gap}**` : gap };
}

/** Where the words before a joint end, as long as those behind it follow in the same line; the nearest of several. */
export function findJoint(text: string, { line, wordsBefore, wordsAfter }: Joint): number | undefined {
  const map = mapWords(text);
  const width = foldText(wordsBefore).length;
  const spots = findAllWords(map, wordsBefore + wordsAfter).flatMap((found) => {
    const [[, end] = [0, 0], [start] = [0, 0]] = [map.places[found + width - 1], map.places[found + width]];
    return text.slice(end, start).includes('\n') ? [] : [{ end, away: Math.abs(lineOf(text, end) - line) }];
  });
  const [spot] = spots.sort((a, b) => a.away - b.away);
  return spot?.end;
}

type Joint = Pick<Join, 'line' | 'wordsBefore' | 'wordsAfter'>;

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
