import type { Block, LogEntry } from '../document.ts';

/** So many half-lines make a poem: of fewer, four characters and a comma, a saying is made too. */
const FEWEST = 4;

/** A line of verse: one half of five or seven characters with its mark, or two of one length. */
const LINE =
  /^(?<first>[\p{Script=Han}〇]{5}|[\p{Script=Han}〇]{7})[，、；。！？](?:(?<second>[\p{Script=Han}〇]{5,7})[，、；。！？])?$/u;

/**
 * Gathers the lines of a poem, which stand in the source as paragraphs of their own: a comma at their ends is no broken
 * sentence (`高原红日照征程，` / `万马奔腾鼓角鸣。`). Only lines of one length throughout are taken for verse, and that is told;
 * verse without a measure stays line by line.
 */
export function gatherVerse(blocks: Block[]): { blocks: Block[]; log: LogEntry[] } {
  const log: LogEntry[] = [];
  const gathered: Block[] = [];
  for (let at = 0; at < blocks.length;) {
    const run = runFrom(blocks, at);
    const [first] = run;
    if (first && isPoem(run)) {
      gathered.push(joinLines(first, run));
      log.push({ kind: 'change', line: first.line, message: `各句字数相同，按诗歌分行收：“${first.text}…”` });
      at += run.length;
    } else {
      gathered.push(...blocks.slice(at, at + 1));
      at += 1;
    }
  }
  return { blocks: gathered, log };
}

/** The blocks from a place on that are lines of one measure. */
function runFrom(blocks: readonly Block[], from: number): Block[] {
  const measure = measureOf(blocks[from]);
  if (measure === undefined) return [];
  const end = blocks.findIndex((block, place) => place > from && measureOf(block) !== measure);
  return blocks.slice(from, end < 0 ? blocks.length : end);
}

function isPoem(run: readonly Block[]): boolean {
  const halves = run.reduce((sum, { text }) => sum + (text.match(/[，、；。！？]/gu)?.length ?? 0), 0);
  // Items of a list end in 、 or ； one like the other.
  const isList = run.slice(0, -1).every(({ text }) => /[、；]$/u.test(text));
  return run.length > 1 && halves >= FEWEST && !isList && /[。！？]$/u.test(run.at(-1)?.text ?? '');
}

/** Characters of a half-line; undefined of what is no line of verse. */
function measureOf(block: Block | undefined): number | undefined {
  const { first = '', second = first } = LINE.exec(block?.text ?? '')?.groups ?? {};
  const [one, other] = [[...first].length, [...second].length];
  return one > 0 && one === other ? one : undefined;
}

function joinLines(first: Block, run: readonly Block[]): Block {
  const lines = (textOf: (block: Block) => string) => run.map(textOf).join('\n');
  return {
    ...first,
    text: lines(({ text }) => text),
    ...(run.some(({ printed }) => printed !== undefined) && {
      printed: lines(({ text, printed = text }) => printed),
    }),
    apart: true,
    isVerse: true,
  };
}
