import { printedArticle } from '../schema/printed-article.ts';
import { printedIssue } from '../schema/printed-issue.ts';
import { listPrints, wordsBeside } from '../schema/printed.ts';

/** Signs printed with a fixed meaning before a by-line, a head, a subtitle or an author; the fields stand for them. */
const ORNAMENTS = ['□', '■', '★', '☆', '●', '○', '◆', '◇', '▲', '——', '//', '/'];

/** The number of an item in a printed list: `1.`, `（2）`, `③`, `一、`. */
const ORDINAL = /^(?:\d{1,2}[.、]|\(\d{1,2}\)|[\u2460-\u2473]|[一二三四五六七八九十]{1,3}、)/u;

const PRINTS = [...listPrints(printedArticle), ...listPrints(printedIssue)].flatMap(({ keys, print }) =>
  print.printed ? [{ keys, print }] : [],
);

/** The words print sets beside the values of each field, with the key under which a value is claimed. */
const WORDS = PRINTS.flatMap(({ keys, print }) =>
  wordsBeside(print).map((word) => ({
    word,
    key: 'fields' in print ? 'name' : keys.at(-1),
  })),
);

/**
 * Words printed to say what the words beside them are; a field's own name stands for them. Taken as such only where they
 * touch the value of a field that is no title, so that a title that lost its last word is not excused.
 */
const LABELS = [...new Set(WORDS.map(({ word }) => word))]
  .filter((word) => word.length > 1)
  .sort((a, b) => b.length - a.length);

/** Labels of one character, with the fields they may stand beside. */
export const SHORT_LABELS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [...Map.groupBy(WORDS, ({ word }) => word)]
    .filter(([word]) => word.length === 1)
    .map(([word, uses]) => [word, uses.flatMap(({ key }) => key ?? [])]),
);

/** Fields whose value is a phrase of its own; no label belongs to them. */
export const TITLES: readonly string[] = PRINTS.flatMap(({ keys, print }) =>
  'form' in print && print.form === 'phrase' ? keys.slice(0, 1) : [],
);

/** Fields whose value stands in the archive without the full stop behind it. */
export const STOPPED: readonly string[] = PRINTS.flatMap(({ keys, print }) =>
  print.stopped ? keys.slice(-1) : [],
);

/** Fields that are lists whose items may be numbered in print. */
export const NUMBERED: readonly string[] = PRINTS.flatMap(({ keys, print }) =>
  print.numbered ? keys.slice(-1) : [],
);

/** Marks that may stand between a label and its value or between two values. */
const JOINTS = [':', '、', ','];
/** Marks that open the value behind them. */
export const OPENERS = ['(', '《', '[', '【', '〔'];
/** Marks that close the value before them; the brackets in the order of their openers. */
export const CLOSERS = [')', '》', ']', '】', '〕', '。'];

/** The dots that lead from a title of the contents to its page: `……`, `····`, `......`. */
const LEADER = /^(?:[….·•‥⋯]{2,}|[—_-]{6,})/u;

/** A label, mark or sign in a run of characters nothing has claimed. */
export interface Token {
  kind: 'ornament' | 'label' | 'ordinal' | 'leader' | 'joint' | 'opener' | 'closer' | 'other';
  from: number;
  to: number;
}

const WORD_KINDS = [
  ['ornament', ORNAMENTS],
  ['label', [...LABELS, ...Object.keys(SHORT_LABELS)]],
  ['joint', JOINTS],
  ['opener', OPENERS],
  ['closer', CLOSERS],
] as const;

/** Cuts a stretch of folded text into labels, marks, signs and other characters. */
export function readTokens(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  for (let at = from; at < to;) {
    const rest = text.slice(at, to);
    const { kind, length } = readPattern(rest) ?? readWord(rest);
    tokens.push({ kind, from: at, to: at + length });
    at += length;
  }
  return tokens;
}

interface Found {
  kind: Token['kind'];
  length: number;
}

function readPattern(rest: string): Found | undefined {
  const [ordinal, dots] = [ORDINAL.exec(rest)?.[0], LEADER.exec(rest)?.[0]];
  if (ordinal !== undefined) return { kind: 'ordinal', length: ordinal.length };
  return dots === undefined ? undefined : { kind: 'leader', length: dots.length };
}

function readWord(rest: string): Found {
  for (const [kind, words] of WORD_KINDS) {
    const word = words.find((one) => rest.startsWith(one));
    if (word !== undefined) return { kind, length: word.length };
  }
  return { kind: 'other', length: 1 };
}
