import type { Nodes } from 'mdast';
import { BodySyntaxError, cutWords } from './syntax-error.ts';

/**
 * Columns a line's indent and its marks of lists and quotes may take, some fifty levels: the parser's time grows with the
 * third power of the levels, and eight hundred took more than a minute.
 */
const MOST_INDENT = 100;

/**
 * Marks of Markdown a paragraph may hold: the parser looks for the other one of each among all before it. Two thousand
 * cost it half a second, sixty thousand minutes.
 */
const MOST_MARKS = 2000;

/** Backticks of a paragraph, for each of which it reads all the rest of it. */
const MOST_TICKS = 20;

/** Levels of a parsed text, one in the other: whoever writes it out goes down by calls, of which a few thousand are too many. */
const MOST_LEVELS = 200;

/** A run of marks that may have a partner: `**`, `_`, `~~`, `[`, `]`; behind a backslash it is text. */
const MARK = /(?<!\\)(?:\*+|_+|~+|[[\]])/gu;

const TICK = /(?<!\\)`+/gu;

/** What begins a paragraph of its own although no blank line stands before it: an item of a list, a row of a table. */
const BEGINS = /^[ \t>]*(?:[-+*][ \t]|\|)/u;

/** @throws BodySyntaxError where a text is set so that the parser would take minutes over it. */
export function refuseHeavy(mdx: string): void {
  let [marks, ticks] = [0, 0];
  for (const [at, line] of mdx.split('\n').entries()) {
    refuseIndent(line, at + 1);
    if (line.trim() === '' || BEGINS.test(line)) [marks, ticks] = [0, 0];
    marks += line.match(MARK)?.length ?? 0;
    ticks += line.match(TICK)?.length ?? 0;
    if (marks <= MOST_MARKS && ticks <= MOST_TICKS) continue;
    const reason = `一段里有${marks > MOST_MARKS ? '两千个以上的 * _ ~ [ ]' : '二十个以上的 `'} 记号`;
    throw new BodySyntaxError(at + 1, cutWords(line.trim(), 40), reason, MARKS_CURE);
  }
}

function refuseIndent(line: string, number: number): void {
  const [indent = ''] = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t>]+)*/u.exec(line) ?? [];
  if (indent.length <= MOST_INDENT || line.trim() === '') return;
  throw new BodySyntaxError(number, cutWords(line.slice(indent.length), 40), DEEP_INDENT, INDENT_CURE);
}

/** @throws BodySyntaxError where tags, emphasis or lists of a parsed text stand one in the other too deep. */
export function refuseNested(tree: Nodes, mdx: string): void {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    const line = level[0]?.position?.start.line ?? 1;
    if (depth > MOST_LEVELS)
      throw new BodySyntaxError(line, cutWords(mdx.split('\n')[line - 1] ?? '', 40), NESTED, NESTED_CURE);
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
}

const DEEP_INDENT = '缩进或列表、引文套得太深';
const NESTED = '标签或记号套得太深';
const INDENT_CURE = `这一行的缩进减到 ${MOST_INDENT} 格以内；原件的层次用（一）、1. 这些字样已经表明，不必缩进。`;
const NESTED_CURE = '一个标签或记号里套了两百层以上，多半是重复粘贴的；去掉多余的。';
const MARKS_CURE = '多半是粘贴来的乱码。原件没有的删去；原件印着的，前面加反斜线。';
