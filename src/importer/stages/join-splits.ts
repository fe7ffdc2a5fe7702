import { findUnbalancedMarks } from '../../text/characters.ts';
import { wordStraddles } from '../../text/words.ts';
import type { Block, LogEntry } from '../document.ts';
import {
  endsFragment,
  endsOpen,
  hasOpenBold,
  isContinuable,
  isHeadLine,
  isLongProse,
  isSetApart,
  isShortHead,
  isTitleLine,
  startsFragment,
  startsMidSentence,
  startsParagraph,
  startsWithLabel,
  startsWithNumber,
} from '../lines/sentence-parts.ts';

/** What the whole text says of its broken sentences. */
export interface BreakHabit {
  /** Lines at which a page ends. */
  borders?: readonly number[] | undefined;
  /** Sentences are surely broken in several places, so that one more is no surprise. */
  isCommon?: boolean;
}

/**
 * Repairs sentences broken over a page or column. Body is joined to body when the first part does not close
 * its sentence and there is evidence: a word across the joint, a bracket or quotation still open, a mark that
 * announces more, a page that ends there, or a text that breaks its sentences all along. What has no evidence is left
 * apart and asked.
 */
export function joinSplits(
  blocks: Block[],
  { borders = [], isCommon = false }: BreakHabit = {},
): { blocks: Block[]; log: LogEntry[] } {
  const log: LogEntry[] = [];
  const joined: Block[] = [];
  const openings = countOpenings(blocks);
  for (const block of blocks) {
    const before = joined.at(-1);
    const parallel = (openings.get(opening(block.text)) ?? 0) > 2;
    const isBorder = borders.some((line) => before && line > before.line && line < block.line);
    const evidence = before ? joinEvidence(before, block, parallel, isBorder || isCommon) : undefined;
    if (!before || !evidence) {
      joined.push({ ...block });
      continue;
    }
    const place = `…${before.text.slice(-8)}｜${block.text.slice(0, 8)}…`;
    if (evidence === 'ask') {
      log.push({
        kind: 'doubt',
        code: 'joint',
        line: block.line,
        message: `是否一句话断开，请看：${place}`,
      });
      joined.push({ ...block });
    } else {
      log.push({ kind: 'join', line: block.line, message: `${evidence}：${place}` });
      before.text = joinTexts(before.text, block.text);
    }
  }
  return { blocks: joined, log };
}

/** True where a text breaks its sentences as a habit: a word, a mark or a list goes on in the next block time and again. */
export function breaksSentences(articles: readonly (readonly Block[])[]): boolean {
  const isSure = (before: Block, after: Block) =>
    isContinuable(before) &&
    isContinuable(after) &&
    /[，。、；]/u.test(before.text) &&
    SURE.has(joinEvidence(before, after, false, false));
  const sure = articles.flatMap((blocks) =>
    blocks.filter((block, index) => {
      const after = blocks[index + 1];
      return after !== undefined && isSure(block, after);
    }),
  );
  return sure.length >= 2;
}

/** What says that two blocks are one sentence, in the words of the report; `ask` where a person has to say. */
type Evidence =
  | '残句在后'
  | '加粗未合'
  | '词跨两段'
  | '引号或括号未合'
  | '逗号未完'
  | '虚词未完'
  | '句首残缺'
  | '句子未完'
  | 'ask';

/** Evidence that holds by itself, whatever the habit of the text. */
const SURE: ReadonlySet<Evidence | undefined> = new Set(['词跨两段', '逗号未完', '引号或括号未合']);

function joinEvidence(
  before: Block,
  after: Block,
  parallel: boolean,
  isExpected: boolean,
): Evidence | undefined {
  if (before.apart || after.apart) return undefined;
  if (!endsOpen(before.text) || isSetApart(before) || isSetApart(after)) return undefined;
  if (endsFragment(after.text) && [...before.text].length > 14 && !before.text.startsWith('#'))
    return '残句在后';
  if (hasOpenBold(before.text) && hasOpenBold(after.text)) return '加粗未合';
  if (isPieceOfProse(before, after)) return 'ask';
  if (!isContinuable(before) || !isContinuable(after)) return undefined;
  if (startsWithNumber(after.text) || startsWithLabel(after.text)) return undefined;
  if (isTitleLine(after.text)) return undefined;
  if (wordStraddles(before.text, after.text)) return isHeadLine(before.text) ? 'ask' : '词跨两段';
  if (findUnbalancedMarks(before.text).some(({ mark }) => '“‘《〈（〔'.includes(mark)))
    return '引号或括号未合';
  if (/[，、,—·]$/u.test(before.text)) return '逗号未完';
  if (/[，。；].*[对把将与和及以为向从由在被使让的]$/u.test(before.text)) return '虚词未完';
  if (startsMidSentence(after.text)) return '句首残缺';
  if (parallel || startsParagraph(after.text)) return 'ask';
  if (isHeadLine(before.text)) return isExpected && !isTitleLine(before.text) ? '句子未完' : 'ask';
  return isExpected || startsFragment(after.text) ? '句子未完' : 'ask';
}

/**
 * A line short as a head that is likelier the next or the last piece of a sentence cut at a narrow measure: long prose
 * without an end before it (`…把困难农民工帮｜扶工作纳入职工帮扶体`), or the rest of a word behind it (`…职工帮扶体｜系，深入开展…`).
 */
function isPieceOfProse(before: Block, after: Block): boolean {
  const isHead = ({ text }: Block) => isShortHead(text) && [...text].length > 4 && !startsWithNumber(text);
  return (
    (isHead(after) && isLongProse(before.text)) ||
    (isHead(before) && !isTitleLine(before.text) && startsFragment(after.text) && !after.text.startsWith('#'))
  );
}

/** How many blocks open with the same two characters: parallel paragraphs (`抓实劳模管理…`, `抓实劳模选树…`). */
function countOpenings(blocks: Block[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of blocks) counts.set(opening(text), (counts.get(opening(text)) ?? 0) + 1);
  return counts;
}

const opening = (text: string) => [...text].slice(0, 2).join('');

/** Joins two halves; bold that closes and opens again at the joint becomes one run. */
function joinTexts(before: string, after: string): string {
  if (before.endsWith('**') && after.startsWith('**')) return before.slice(0, -2) + after.slice(2);
  return before + after;
}
