import { emWidth } from '../../text/em-width.ts';
import { endsInKind } from '../../text/official-titles.ts';
import { looksLikeBody } from '../lines/official-lines.ts';
import type { Block } from '../document.ts';

/** The habit of a text whose lines a machine broke at one width. */
export interface Wrapping {
  /** Width of a full line in ideographs, the indent counted. */
  width: number;
  /** First lines of paragraphs are indented. */
  indented: boolean;
  /** Paragraphs stand apart by blank lines, their own lines touch. */
  spaced: boolean;
  /** Width and indent of each line by its number. */
  lines: ReadonlyMap<number, MeasuredLine>;
}

interface MeasuredLine {
  text: string;
  /** From the margin of the text, which no line goes over. */
  indent: number;
  width: number;
}

/** Shorter lines are heads and items. */
const SHORTEST = 14;
/** A line set in the middle or at the right begins this far from the others. */
const SET_IN = 4.6;
const CLOSED = /[。！？；：…!?;:][”’）)》]*$|[）)]$/u;

/**
 * Finds the width at which a machine broke the lines of a text: lines that do not close are of one width and hardly any
 * is longer. Undefined for a text that breaks its lines at paragraphs.
 */
export function measureLines(text: string): Wrapping | undefined {
  const raw = text.split('\n').map((line) => line.replace(/\s+$/u, ''));
  const margin = raw.reduce(
    (least, line) => (line.trim() === '' ? least : Math.min(least, indentOf(line))),
    Infinity,
  );
  const lines = new Map<number, MeasuredLine>();
  raw.forEach((line, index) => {
    const words = line.trim();
    if (words === '') return;
    const indent = indentOf(line) - margin;
    lines.set(index + 1, { text: words, indent, width: indent + emWidth(words) });
  });
  const measured = [...lines.values()].filter((line) => line.width >= SHORTEST && !isApart(line));
  const open = measured.filter(({ text: words }) => !CLOSED.test(words));
  const width = open.map((line) => line.width).sort((a, b) => a - b)[Math.floor(open.length / 2)] ?? 0;
  const isFull = (line: MeasuredLine) => Math.abs(line.width - width) <= 1.5;
  const full = open.filter(isFull).length;
  if (full < 2 || full < open.length * 0.6 || measured.some((line) => line.width > width + 2.5))
    return undefined;
  const starts = measured.filter(({ indent }) => indent >= 1.5).length;
  const blanks = raw.filter((line) => line.trim() === '').length;
  return { width, indented: starts >= 1, spaced: blanks > 0 && blanks < lines.size - 1, lines };
}

/** True where a line goes on in the next one: it is full, and nothing says that a paragraph begins. */
export function goesOn(wrapping: Wrapping, before: Block, after: Block): 'yes' | 'no' | 'perhaps' {
  const line = wrapping.lines.get(before.line);
  const next = wrapping.lines.get(after.line);
  if (!line || !next || isApart(line) || isApart(next) || startsItem(next.text)) return 'no';
  if (Math.abs(line.width - wrapping.width) > 1.5) return 'no';
  if (wrapping.indented && next.indent >= 1.5) return 'no';
  if (!CLOSED.test(line.text)) return 'yes';
  if (/[：:]$/u.test(line.text)) return 'no';
  if (wrapping.indented || (wrapping.spaced && after.gap === 0)) return 'yes';
  return wrapping.spaced ? 'no' : 'perhaps';
}

/** A title, a signature, a head: set in the middle or at the right, or ending as titles do. */
function isApart({ text, indent }: MeasuredLine): boolean {
  return (
    indent >= SET_IN ||
    /^[#|]/u.test(text) ||
    looksLikeBody(text) ||
    (endsInKind(text) && !/[，。]/u.test(text))
  );
}

/** A line that opens with its number or its label. */
function startsItem(text: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十百]+[章节条]|附件|抄送|抄报|主题词)/u.test(
    text,
  );
}

function indentOf(line: string): number {
  return emWidth(/^[\s\u3000]*/u.exec(line)?.[0].replaceAll('\t', '    ') ?? '');
}
