import { emWidth } from '../../text/em-width.ts';
import { findUnbalancedMarks } from '../../text/characters.ts';
import { wordStraddles } from '../../text/words.ts';
import type { Block, LogEntry } from '../document.ts';

/** A line of a narrow column at its widest. */
const WIDEST = 26;
const NARROWEST = 8;
/** Lines that must follow each other before two columns are thought of. */
const FEWEST = 5;

/**
 * Finds lines of two columns read across: a word or an open mark goes on in the next line but one, and not in the next.
 * The stretch is asked once, and nothing is joined in it.
 */
export function findColumns(blocks: Block[]): { blocks: Block[]; log: LogEntry[] } {
  const lines = blocks.flatMap((block) =>
    block.text.split('\n').map((text, index) => ({ text, line: block.line + index })),
  );
  const apart = new Set<number>();
  const log: LogEntry[] = [];
  for (const stretch of findStretches(lines)) {
    if (!isCrossed(stretch.map(({ text }) => text))) continue;
    for (const { line } of stretch) apart.add(line);
    log.push({
      kind: 'doubt',
      code: 'order',
      line: stretch[0]?.line ?? 1,
      message: '这一页两栏可能交错，请重新识别或分栏导出',
      fields: ['body'],
    });
  }
  return { blocks: apart.size === 0 ? blocks : blocks.flatMap((block) => setApart(block, apart)), log };
}

interface Line {
  text: string;
  line: number;
}

/** Narrow lines of one width that do not close, with the short ones that end the columns. */
function findStretches(lines: readonly Line[]): Line[][] {
  const stretches: Line[][] = [];
  let open: Line[] = [];
  let ending = false;
  const close = () => {
    if (open.length >= FEWEST) stretches.push(open);
    [open, ending] = [[], false];
  };
  for (const line of lines) {
    const width = emWidth(line.text);
    const closes = /[。！？：]$/u.test(line.text);
    const isFull =
      width >= NARROWEST && width <= WIDEST && Math.abs(width - emWidth(open[0]?.text ?? line.text)) <= 2;
    if (isFull && !closes && !ending) open.push(line);
    else if (open.length > 1 && width <= WIDEST && closes) {
      open.push(line);
      ending = true;
    } else {
      close();
      if (isFull && !closes) open.push(line);
    }
  }
  close();
  return stretches;
}

function isCrossed(texts: readonly string[]): boolean {
  const count = (step: number) =>
    texts.filter((text, index) => {
      const after = texts[index + step];
      return after !== undefined && fits(text, after);
    }).length;
  const [next, nextButOne] = [count(1), count(2)];
  const [open = '', left = '', right = ''] = texts.slice(-3);
  // Both columns end, and what the second ends with completes the line over the end of the first.
  const endsCrossed =
    /[。！？]$/u.test(left) && /[。！？]$/u.test(right) && fits(open, right) && !fits(open, left);
  return endsCrossed || (nextButOne > 1 && nextButOne > next);
}

function fits(before: string, after: string): boolean {
  if (wordStraddles(before, after)) return true;
  const open = findUnbalancedMarks(before).find(({ mark }) => '“《（'.includes(mark));
  const closes = open && { '“': '”', '《': '》', '（': '）' }[open.mark];
  return closes !== undefined && findUnbalancedMarks(after).some(({ mark }) => mark === closes);
}

function setApart(block: Block, apart: ReadonlySet<number>): Block[] {
  const texts = block.text.split('\n');
  if (!texts.some((_, index) => apart.has(block.line + index))) return [block];
  return texts.map((text, index) => ({
    text,
    line: block.line + index,
    gap: index === 0 ? block.gap : 0,
    ...(apart.has(block.line + index) && { apart: true as const }),
  }));
}
