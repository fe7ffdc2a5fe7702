import type { Board, Owner, Zone } from './board.ts';
import {
  CLOSERS,
  NUMBERED,
  OPENERS,
  readTokens,
  SHORT_LABELS,
  STOPPED,
  TITLES,
  type Token,
} from './labels.ts';
import { isRunningHead, type RepeatedTexts } from './running-heads.ts';

/** Named classes of characters that need not stand in the archive. */
export type CharacterClass = 'ornament' | 'label' | 'running-head' | 'leader';

/** Names of the classes in the report. */
export const CLASS_NAMES: Readonly<Record<CharacterClass, string>> = {
  ornament: '标识符号',
  label: '字段名目与括号',
  'running-head': '书眉（重复的题名）、页码和网页的话',
  leader: '目录的前导点',
};

/** Classes of tokens that are not those of labels and the marks round them. */
const CLASS_OF: Readonly<Partial<Record<Token['kind'], CharacterClass>>> = {
  ornament: 'ornament',
  leader: 'leader',
};

/** Names the class of each character nothing has claimed, where it has one. */
export function classify(board: Board, repeated: RepeatedTexts): Map<number, CharacterClass> {
  const classes = new Map<number, CharacterClass>();
  for (const zone of board.freeRuns([0, board.length])) {
    for (const line of splitLines(board, zone)) {
      const named = isRunningHead(board, line, repeated) ? 'running-head' : undefined;
      if (named) mark(classes, line, named);
      else classifyRun(board, line, classes);
    }
  }
  keepPairsOnly(board, classes);
  return classes;
}

/**
 * Reads a free run as labels, marks and signs. What stands at its start may belong to the value before it, what stands at
 * its end to the value behind it; a full stop lost from the body before a sign-off belongs to neither. A run inside the
 * value of one field is a part of it that was lost.
 */
function classifyRun(board: Board, [from, to]: Zone, classes: Map<number, CharacterClass>): void {
  const tokens = readTokens(board.text, from, to);
  // A rule drawn with dashes or dots.
  if (board.isWholeLine(from, to - from) && tokens.every((token) => token.kind === 'leader')) {
    mark(classes, [from, to], 'ornament');
    return;
  }
  const alone = board.isWholeLine(from, to - from) && tokens.some((token) => token.kind === 'label');
  const left = alone || board.lineStart[from] === 0 ? fieldAt(board, from - 1) : undefined;
  const right = alone || board.lineStart[to] === 0 ? fieldAt(board, to) : undefined;
  if (left && right && left.path === right.path && left.path !== undefined) return;
  const isBehind = (token: Token) =>
    left !== undefined && belongs(board, token, 'closer', left, right !== undefined);
  const begin = tokens.findIndex((token) => !isBehind(token));
  const first = begin < 0 ? tokens.length : begin;
  // `【编者按】……`: brackets round a label end before the value.
  const closesLabel = (place: number) =>
    ['opener', 'label', 'closer'].every((kind, step) => tokens[place - 2 + step]?.kind === kind);
  const isBefore = (token: Token, place: number) =>
    right !== undefined &&
    (closesLabel(place) || belongs(board, token, 'opener', right, left !== undefined || place > first));
  const last = tokens.findLastIndex((token, place) => place < first || !isBefore(token, place)) + 1;
  tokens.forEach((token, index) => {
    if (index >= first && index < last) return;
    mark(classes, [token.from, token.to], CLASS_OF[token.kind] ?? 'label');
  });
}

function belongs(
  board: Board,
  token: Token,
  side: 'opener' | 'closer',
  owner: Owner,
  joined: boolean,
): boolean {
  const keys = (owner.path ?? []).map(String);
  const isTitle = TITLES.includes(keys[0] ?? '') && !['author', 'page'].includes(keys.at(-1) ?? '');
  const word = board.text.slice(token.from, token.to);
  switch (token.kind) {
    case 'ornament':
      return true;
    case 'leader':
      return owner.kind === 'contents';
    case 'label':
      return !isTitle && (SHORT_LABELS[word]?.some((key) => keys.includes(key)) ?? true);
    case 'joint':
      // `各位读者:` — a colon after the value at the end of its line.
      return !isTitle && (joined || (word === ':' && board.lineStart[token.to] === 1));
    case 'ordinal':
      return side === 'opener' && (owner.kind === 'contents' || NUMBERED.some((key) => keys.includes(key)));
    case side:
      return word !== '。' || STOPPED.some((key) => keys.includes(key));
    default:
      return false;
  }
}

/** Brackets are taken as signs around a value only in pairs: a title that lost its last bracket is not excused. */
function keepPairsOnly(board: Board, classes: Map<number, CharacterClass>): void {
  const open: number[] = [];
  for (const unit of [...classes.keys()].sort((a, b) => a - b)) {
    if (classes.get(unit) !== 'label') continue;
    const mark = board.text.charAt(unit);
    if (OPENERS.includes(mark)) open.push(unit);
    const partner = OPENERS[CLOSERS.indexOf(mark)];
    if (partner === undefined) continue;
    if (board.text[open.at(-1) ?? -1] === partner) open.pop();
    else classes.delete(unit);
  }
  for (const unit of open) classes.delete(unit);
}

function fieldAt(board: Board, unit: number): Owner | undefined {
  const owner = board.ownerOf(unit);
  return owner && ['field', 'imprint', 'contents'].includes(owner.kind) ? owner : undefined;
}

function splitLines(board: Board, [from, to]: Zone): Zone[] {
  const zones: Zone[] = [];
  let start = from;
  for (let unit = from + 1; unit <= to; unit += 1) {
    if (unit < to && !board.lineStart[unit]) continue;
    zones.push([start, unit]);
    start = unit;
  }
  return zones;
}

function mark(classes: Map<number, CharacterClass>, [from, to]: Zone, name: CharacterClass): void {
  for (let unit = from; unit < to; unit += 1) classes.set(unit, name);
}
