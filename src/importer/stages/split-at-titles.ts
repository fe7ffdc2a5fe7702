import { wordStraddles } from '../../text/words.ts';
import type { ArticleDraft, Block, LogEntry } from '../document.ts';
import { readByline } from './read-byline.ts';
import { withoutHeading } from '../lines/read-marks.ts';
import { takeMark } from '../lines/contents-entry.ts';
import { endsInSignOff, isProse, isTitleLike, unnumber } from '../lines/line-shapes.ts';

/** A text cut into items, and what stands before the first. */
export interface TitleSplit {
  before: Block[];
  articles: ArticleDraft[];
  log: LogEntry[];
}

/** Where an item begins: its title, the second line of it, the column over it. */
interface Cut {
  from: number;
  to: number;
  title: string;
  titleLines?: string[];
  column?: string;
  /** `mark`: `# ` or a sign says so; `place`: a sign-off before it or a by-line under it; `look`: nothing but its look. */
  evidence: 'mark' | 'place' | 'look';
}

/**
 * Cuts a text without contents at the lines that look like titles: short, without a closing mark, followed by prose, a
 * by-line or a note, and nothing left open before. Each cut that no mark shows is asked with its line.
 */
export function splitAtTitles(blocks: Block[]): TitleSplit {
  const log: LogEntry[] = [];
  const found = findCuts(blocks);
  const cuts = found.filter((cut) => !isSubhead(cut, found, blocks));
  for (const cut of found) {
    const line = blocks[cut.from]?.line ?? 1;
    if (!cuts.includes(cut)) log.push(ask(line, `“${cut.title}”像题名而没有分篇，请核对`));
    else if (cut.evidence !== 'mark') log.push(ask(line, `“${cut.title}”按题名分篇，请核对`));
  }
  let column: string | undefined;
  const articles = cuts.map((cut, index): ArticleDraft => {
    column = cut.column ?? column;
    const { title, titleLines } = cut;
    return {
      slug: String(index + 1).padStart(2, '0'),
      entry: { title, line: blocks[cut.from]?.line ?? 1, ...(column ? { column } : {}) },
      blocks: blocks.slice(cut.to + 1, cuts[index + 1]?.from),
      data: { title, ...(titleLines ? { titleLines } : {}), ...(column ? { column } : {}) },
      body: [],
    };
  });
  return { before: blocks.slice(0, cuts[0]?.from ?? blocks.length), articles, log };
}

function findCuts(blocks: Block[]): Cut[] {
  const depth = findItemDepth(blocks);
  const cuts: Cut[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const cut = depth ? readMarkedCut(blocks, index, depth) : readCut(blocks, index, cuts);
    if (!cut) continue;
    cuts.push(cut);
    index = cut.to;
  }
  return cuts;
}

/** The marks of the heads under which items stand, as Word's outline gives them; the first line of all names the paper. */
function findItemDepth(blocks: Block[]): string | undefined {
  const heads = blocks.slice(1).filter(({ text }) => !isNumbered(text));
  return ['# ', '## '].find((depth) => heads.some(({ text }) => text.startsWith(depth)));
}

function readMarkedCut(blocks: Block[], index: number, depth: string): Cut | undefined {
  const text = blocks[index]?.text ?? '';
  // The first line of all names the paper, unless its text follows at once.
  if (index === 0 && !opensText(blocks, 1)) return undefined;
  if (!text.startsWith(depth) || (depth === '## ' && isNumbered(text))) return undefined;
  const over = takeMark(withoutHeading(blocks[index - 1]?.text ?? ''));
  const column = isColumn(over, blocks, index - 1) ? over.text : undefined;
  return {
    from: column === undefined ? index : index - 1,
    to: index,
    title: text.slice(depth.length),
    ...(column !== undefined && { column }),
    evidence: 'mark',
  };
}

/** A chapter of a text and no item: `## 一、去年的工作`. */
function isNumbered(text: string): boolean {
  return /^#+ \**[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]/u.test(text);
}

function readCut(blocks: Block[], from: number, cuts: Cut[]): Cut | undefined {
  const [block, before] = [blocks[from], blocks[from - 1]];
  if (!block || (before && !isClosed(before.text))) return undefined;
  const head = takeMark(block.text);
  const column = isColumn(head, blocks, from) ? head.text : undefined;
  const first = column === undefined ? from : from + 1;
  const line = blocks[first];
  if (!line) return undefined;
  const { mark, text: words } = takeMark(line.text);
  const own = mark === undefined ? withoutHeading(line.text) : unnumber(words);
  if (!isTitleLike(own)) return undefined;
  const second = blocks[first + 1];
  const twoLines =
    second && !opensText(blocks, first + 1) && isTitleLike(second.text) && opensText(blocks, first + 2);
  if (!twoLines && !opensText(blocks, first + 1)) return undefined;
  const placed = before !== undefined && cuts.length > 0 && endsInSignOff(before.text);
  const evidence =
    placed || column !== undefined || opensHead(blocks[first + (twoLines ? 2 : 1)]) ? 'place' : 'look';
  return {
    from,
    to: first + (twoLines ? 1 : 0),
    ...(twoLines ? joinTitle(own, second.text) : { title: own }),
    ...(column ? { column } : {}),
    evidence: mark !== undefined && mark !== '·' ? 'mark' : evidence,
  };
}

function joinTitle(first: string, second: string): Pick<Cut, 'title' | 'titleLines'> {
  const joint = wordStraddles(first, second) || !/[\s\u3000]/u.test(first + second) ? '' : ' ';
  return { title: first + joint + second, titleLines: [first, second] };
}

/** A name in brackets or under a sign over a title: `【车间动态】`. */
function isColumn({ mark, text }: { mark?: string; text: string }, blocks: Block[], index: number): boolean {
  if (mark === undefined || [...text].length > 12) return false;
  const next = blocks[index + 1];
  return (
    next !== undefined &&
    isTitleLike(takeMark(withoutHeading(next.text)).text) &&
    !opensText(blocks, index + 1)
  );
}

/** What the first line under a title is: prose, a by-line or a note and then prose. */
function opensText(blocks: Block[], index: number): boolean {
  const block = blocks[index];
  if (!block) return false;
  if (isProse(block.text) || /^[“‘].*[，。]/u.test(block.text)) return true;
  return (
    opensHead(block) &&
    blocks.slice(index + 1, index + 4).some(({ text }) => isProse(text) || /[。：:]$/u.test(text))
  );
}

function opensHead(block: Block | undefined): boolean {
  if (!block) return false;
  const { text } = block;
  return (
    (/^——|^—/u.test(text) && [...text].length < 50) ||
    /^[（(][^（）()]*[日过][）)]$/u.test(text) ||
    /^(?:编者按|按|编者的话)[：:]?/u.test(text) ||
    readByline(text) !== undefined
  );
}

function isClosed(text: string): boolean {
  return /[。！？!?…；”’」』）)》：:]$/u.test(text) || takeMark(text).mark !== undefined || !isProse(text);
}

/** Where nearly every item closes with a sign-off, a line with none before it is a head inside an item. */
function isSubhead(cut: Cut, cuts: Cut[], blocks: Block[]): boolean {
  const signed = ({ from }: Cut) => endsInSignOff(blocks[from - 1]?.text ?? '');
  const later = cuts.slice(1);
  const share = later.filter(signed).length / Math.max(1, later.length);
  return cut !== cuts[0] && cut.evidence === 'look' && later.length > 1 && share >= 0.6 && !signed(cut);
}

function ask(line: number, message: string): LogEntry {
  return { kind: 'doubt', code: 'title', line, message, fields: ['title', 'articles', 'body'] };
}
