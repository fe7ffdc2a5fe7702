import { SENTENCE_END } from '../../text/characters.ts';
import type { Block, LogEntry } from '../document.ts';
import { readTableRows } from './read-marks.ts';

/**
 * Repairs hard wraps: lines of one paragraph that the recognition broke at the column's width
 * (2017年第9-10期 第8页, 19 characters a line). Lines that are a list or verse become blocks of their own.
 */
export function unwrapLines(blocks: Block[]): { blocks: Block[]; log: LogEntry[] } {
  const log: LogEntry[] = [];
  const unwrapped = blocks.flatMap((block) => {
    const lines = block.text.split('\n');
    if (lines.length === 1 || readTableRows(block.text)) return [block];
    if (isWrappedParagraph(lines)) {
      let [before = ''] = lines;
      lines.slice(1).forEach((line, index) => {
        log.push({
          kind: 'join',
          line: block.line + index + 1,
          message: `硬回车：…${before.slice(-6)}｜${line.slice(0, 6)}…`,
        });
        before = line;
      });
      return [{ ...block, text: lines.join('') }];
    }
    return lines.map((text, index) => ({ text, line: block.line + index, gap: index === 0 ? block.gap : 0 }));
  });
  return { blocks: unwrapped, log };
}

/** Lines of nearly one width, the last as long or shorter, none but the last closing a sentence by rule. */
function isWrappedParagraph(lines: string[]): boolean {
  const [first, last = ''] = [lines[0], lines.at(-1)];
  if (/^\*\*[^*]+\*\*$/.test(lines.join('')) && !first?.endsWith('**')) return true;
  if (lines.some((line) => /^([-•|]|\d+\t)|\t/.test(line))) return false;
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
