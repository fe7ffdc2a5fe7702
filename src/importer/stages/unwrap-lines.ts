import { SENTENCE_END } from '../../text/characters.ts';
import { goesOn, type Wrapping } from '../clean/measure-lines.ts';
import type { Block, LogEntry } from '../document.ts';
import { isDistributionLine } from '../lines/official-lines.ts';
import { readTableRows } from '../lines/read-marks.ts';

/**
 * Repairs hard wraps: lines of one paragraph that a machine broke at the column's width
 * (2017年第9-10期 第8页, 19 characters a line). Where the whole text is broken at one width its lines are joined by that,
 * blank lines or none; else lines that touch. A list or verse becomes blocks of its own.
 */
export function unwrapLines(blocks: Block[], wrapping?: Wrapping): { blocks: Block[]; log: LogEntry[] } {
  return wrapping ? joinWrapped(blocks, wrapping) : joinTouching(blocks);
}

function joinWrapped(blocks: Block[], wrapping: Wrapping): { blocks: Block[]; log: LogEntry[] } {
  const log: LogEntry[] = [];
  const joined: Block[] = [];
  let last: Block | undefined;
  for (const line of blocks.flatMap(splitLines)) {
    const open = joined.at(-1);
    const verdict = open && last && !line.apart && !last.apart ? goesOn(wrapping, last, line) : 'no';
    if (open && last && verdict === 'yes') {
      log.push(joinEntry(last.text, line.text, line.line));
      open.text += line.text;
    } else {
      if (last && verdict === 'perhaps')
        log.push({
          kind: 'doubt',
          code: 'joint',
          line: line.line,
          message: `是否同一段，请看：…${last.text.slice(-8)}｜${line.text.slice(0, 8)}…`,
          fields: ['body'],
        });
      joined.push({ ...line });
    }
    last = line;
  }
  return { blocks: joined, log };
}

function splitLines(block: Block): Block[] {
  if (readTableRows(block.text)) return [block];
  return block.text.split('\n').map((text, index) => ({
    ...block,
    text,
    line: block.line + index,
    gap: index === 0 ? block.gap : 0,
  }));
}

function joinTouching(blocks: Block[]): { blocks: Block[]; log: LogEntry[] } {
  const log: LogEntry[] = [];
  const unwrapped = blocks.flatMap((block) => {
    const lines = block.text.split('\n');
    if (lines.length === 1 || readTableRows(block.text)) return [block];
    if (!isWrappedParagraph(lines)) return splitLines(block);
    lines.slice(1).forEach((line, index) => {
      log.push(joinEntry(lines[index] ?? '', line, block.line + index + 1));
    });
    return [{ ...block, text: lines.join('') }];
  });
  return { blocks: unwrapped, log };
}

function joinEntry(before: string, after: string, line: number): LogEntry {
  return { kind: 'join', line, message: `硬回车：…${before.slice(-6)}｜${after.slice(0, 6)}…` };
}

/** Lines of nearly one width, the last as long or shorter, none but the last closing a sentence by rule. */
function isWrappedParagraph(lines: string[]): boolean {
  const [first, last = ''] = [lines[0], lines.at(-1)];
  if (/^\*\*[^*]+\*\*$/.test(lines.join('')) && !first?.endsWith('**')) return true;
  if (lines.some((line) => /^([-•|]|\d+\t)|\t/.test(line))) return false;
  // Who gets the paper is a line of its own, however full the lines are.
  if (lines.some(isDistributionLine)) return false;
  const full = lines.slice(0, -1).map((line) => [...line].length);
  const widest = Math.max(...full);
  if (widest < 14 || widest - Math.min(...full) > 5 || [...last].length > widest + 2) return false;
  const closed = lines.slice(0, -1).filter((line) => endsIn(line, SENTENCE_END)).length;
  return closed <= lines.length / 3 && endsSentence(last, lines.length);
}

function endsIn(line: string, marks: string): boolean {
  return [...marks].some((mark) => line.endsWith(mark));
}

function endsSentence(line: string, lines: number): boolean {
  return /[。！？；;!?]["”’）)]*$/u.test(line) || (lines > 2 && [...line].length >= 8);
}
